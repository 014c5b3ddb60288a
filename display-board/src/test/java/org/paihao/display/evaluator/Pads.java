package org.paihao.display.evaluator;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.view.HallName;
import org.paihao.protocol.view.PadView;
import org.paihao.protocol.view.PadView.Opening;
import org.paihao.protocol.view.PadView.Reason;
import org.paihao.protocol.view.Version;

/** Views of window 3's pad, as its server would send them. */
final class Pads {
    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T09:00:00+08:00");
    static final ServiceName SERVICE =
            new ServiceName("shebao-yibao", "A", Map.of("zh-CN", "社保医保", "en", "Insurance, pensions"));
    private static final List<Reason> REASONS = new ArrayList<>();

    static {
        reason(5, "510", "一窗受理一次办结", "One window, done in one visit");
        reason(5, "517", "服务热情效率高", "Warm and efficient service");
        for (int code = 511; code < 517; code++) {
            reason(5, String.valueOf(code), "可以先受理后补材料", "Accepted first, papers handed in later");
        }
        reason(3, "314", "服务态度一般", "Service was so-so");
        reason(2, "207", "没有提供材料样本", "No sample of the papers was given");
        reason(2, "208", "没有提供材料清单", "No list of the papers was given");
        reason(2, "209", "未在承诺时间内办结", "Not finished within the promised time");
        reason(2, "210", "同样内容的证明材料被要求多次提交", "The same proof was asked for more than once");
        reason(2, "211", "承诺网办但无法在线办理", "Promised online, but it could not be done online");
        reason(2, "212", "在线预约办理后到实体大厅重复取号排队", "Booked online, and had to queue again in the hall");
        reason(2, "213", "窗口人员业务不熟练", "The clerk did not know the matter well");
        reason(2, "214", "服务态度生硬", "Unfriendly service");
        reason(2, "other", "其他", "Something else");
        reason(1, "108", "在办事指南之外增加新的审批条件", "Conditions were added that are not in the guide");
    }

    private Pads() {}

    private static void reason(int level, String code, String chinese, String english) {
        REASONS.add(new Reason(level, code, Map.of("zh-CN", chinese, "en", english)));
    }

    static PadView dark() {
        return view("王小满", null);
    }

    static PadView asks(String opening, int seconds) {
        return view("王小满", new Opening(opening, "A003", SERVICE, NOW.plusSeconds(seconds)));
    }

    static PadView asks(String opening, String number) {
        return view("王小满", new Opening(opening, number, SERVICE, NOW.plusSeconds(30)));
    }

    static PadView view(String clerk, Opening opening) {
        return new PadView(
                new Version("e1", 7, 0),
                NOW,
                new HallName(
                        Map.of("zh-CN", "黄潭镇便民服务中心", "en", "Huangtan Service Centre"), "Asia/Shanghai", "12345", 1),
                3,
                clerk,
                opening,
                REASONS,
                "1");
    }
}
