package org.paihao.kiosk.printer;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.paihao.kiosk.printer.GuideSheet.Material;
import org.paihao.kiosk.printer.GuideSheet.Section;
import org.paihao.kiosk.printer.GuideSheet.Topic;

/** One-time notifications for tests. */
final class Sheets {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 21, 8, 42);

    private Sheets() {}

    static GuideSheet chinese() {
        return new GuideSheet(
                "zh-CN",
                "黄潭镇便民服务中心",
                TIME,
                "城乡居民基本养老保险参保登记",
                "3",
                "A003",
                List.of(
                        new Material("本人居民身份证", "原件"),
                        new Material("户口簿", "原件和首页、本人页复印件各一份"),
                        new Material("社会保障卡或本人银行卡", "复印件一份"),
                        new Material("《城乡居民基本养老保险参保登记表》", "窗口领取，当场填写")),
                List.of(
                        new Section(Topic.CONDITIONS, "年满16周岁（不含在校学生），非国家机关和事业单位工作人员，及不属于职工基本养老保险制度覆盖范围的本镇户籍居民。"),
                        new Section(Topic.PROCEDURE, "取号，窗口提交材料，当场审核，录入系统，打印回执。"),
                        new Section(Topic.PROMISED_TIME, "材料齐全当场办结。"),
                        new Section(Topic.FEE, "不收费。"),
                        new Section(Topic.BASIS, "《国务院关于建立统一的城乡居民基本养老保险制度的意见》（国发〔2014〕8号）。"),
                        new Section(Topic.REFUSAL, "已参加职工基本养老保险并正在缴费的。")),
                List.of(3, 4),
                "1号取号机",
                "12345");
    }

    static GuideSheet english() {
        return new GuideSheet(
                "en",
                "Huangtan Town Convenience Service Centre",
                TIME,
                "Joining the residents' pension scheme",
                "3",
                "",
                List.of(
                        new Material("Your identity card", "original"),
                        new Material("Household register", "original, and a copy of the first page and of your own"),
                        new Material("Bank card", "a copy")),
                List.of(
                        new Section(
                                Topic.CONDITIONS,
                                "Registered in this town, 16 or older, no student, and not covered by an employer's pension."),
                        new Section(Topic.PROMISED_TIME, "At once if all papers are there."),
                        new Section(Topic.FEE, "None."),
                        new Section(Topic.NOT_OURS, "")),
                List.of(3),
                "Kiosk 1",
                "12345");
    }

    /** More than any guide should hold. */
    static GuideSheet longest() {
        return new GuideSheet(
                "zh-CN",
                "新疆维吾尔自治区伊犁哈萨克自治州便民服务中心",
                TIME,
                "在线预约办理后到实体大厅重复取号排队的㐂姓居民特别事项登记",
                "2026-11-01",
                "A1000",
                IntStream.rangeClosed(1, 24)
                        .mapToObj(i -> new Material("第" + i + "种证明材料，要写清楚名称", i % 2 == 0 ? "" : "原件"))
                        .toList(),
                List.of(new Section(Topic.PROCEDURE, "到窗口办理，按要求填写。".repeat(420))),
                List.of(1, 3, 5, 7),
                "12号取号机",
                "0991-12345678");
    }
}
