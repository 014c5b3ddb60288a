package org.paihao.kiosk.flow;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.DayKind;
import org.paihao.protocol.HelpCall;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.Wait;
import org.paihao.protocol.view.HallName;
import org.paihao.protocol.view.KioskView;
import org.paihao.protocol.view.Version;

/** A town hall as the server shows it to a kiosk: six tiles, one of them a group of three. */
public final class SampleHall {
    public static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-23T08:42:00+08:00");

    private SampleHall() {}

    /** Open, with nobody's ticket in doubt. */
    public static KioskView open() {
        return view(true, null, MORNING, List.of());
    }

    /** On Saturday; it opens on Monday. */
    public static KioskView closed() {
        return view(
                false,
                OffsetDateTime.parse("2026-11-23T08:30:00+08:00"),
                OffsetDateTime.parse("2026-11-21T17:20:00+08:00"),
                List.of());
    }

    /** Names as long as a hall may write them. */
    public static KioskView wordy() {
        KioskView usual = open();
        return new KioskView(
                usual.version(),
                usual.serverTime(),
                new HallName(
                        texts("黄潭镇便民服务中心（政务服务大厅）", "Huangtan Township Government Service Centre"),
                        "Asia/Shanghai",
                        "0795-1234567",
                        1),
                usual.label(),
                true,
                usual.issuingUntil(),
                null,
                usual.hours(),
                List.of(new KioskView.Group(
                        "zonghe", texts("综合业务无差别受理窗口", "Family, farm, building and other matters"), "zonghe")),
                services().stream().map(SampleHall::wordy).toList(),
                List.of(
                        SampleHall.ticket("A1000", PrintState.UNPRINTED),
                        SampleHall.ticket("D1001", PrintState.UNPRINTED)),
                List.of(),
                usual.today(),
                null);
    }

    /** A day on watch, late: something of everything that has to be known before the touch. */
    static KioskView late() {
        KioskView usual = open();
        return new KioskView(
                usual.version(),
                usual.serverTime(),
                usual.hall(),
                usual.label(),
                true,
                usual.issuingUntil(),
                null,
                usual.hours(),
                usual.groups(),
                usual.services(),
                List.of(),
                List.of(),
                new KioskView.Today(
                        DayKind.DUTY,
                        texts("值班", "On watch"),
                        null,
                        List.of("shichang", "minzheng", "nongye", "cunjian"),
                        List.of("gongan"),
                        List.of("shebao-yibao", "banbucheng")),
                null);
    }

    /** Nobody waits: a window is free for A, all that serve B are busy, and no window serves C, D, E and F yet. */
    static KioskView nobodyWaits() {
        KioskView usual = open();
        return new KioskView(
                usual.version(),
                usual.serverTime(),
                usual.hall(),
                usual.label(),
                true,
                usual.issuingUntil(),
                null,
                usual.hours(),
                usual.groups(),
                services().stream()
                        .map(service -> service.letter().equals("A")
                                ? nobodyWaits(service, new Wait(0, 0, 3))
                                : nobodyWaits(service, service.letter().equals("B") ? new Wait(2, 6, 15) : null))
                        .toList(),
                List.of(),
                List.of(),
                usual.today(),
                null);
    }

    /** Open, where somebody has called for help. @param coming whether somebody has said that they are on their way */
    static KioskView calledForHelp(boolean coming) {
        KioskView usual = open();
        return new KioskView(
                usual.version(),
                usual.serverTime(),
                usual.hall(),
                usual.label(),
                true,
                usual.issuingUntil(),
                null,
                usual.hours(),
                usual.groups(),
                usual.services(),
                List.of(),
                List.of(),
                usual.today(),
                new HelpCall(usual.serverTime(), coming ? usual.serverTime() : null));
    }

    /** Open, with these services. */
    static KioskView with(List<KioskView.Service> services) {
        KioskView usual = open();
        return new KioskView(
                usual.version(),
                usual.serverTime(),
                usual.hall(),
                usual.label(),
                true,
                usual.issuingUntil(),
                null,
                usual.hours(),
                usual.groups(),
                services,
                List.of(),
                List.of(),
                usual.today(),
                null);
    }

    /** A service in no group. */
    static KioskView.Service lone(String id, String letter) {
        return service(id, letter, null, id, id, "", 0, 1);
    }

    private static KioskView.Service nobodyWaits(KioskView.Service service, Wait range) {
        return new KioskView.Service(
                service.id(),
                service.letter(),
                service.group(),
                service.name(),
                service.examples(),
                service.pictogram(),
                0,
                range == null ? List.of() : service.windows(),
                range);
    }

    /** Open, and the guide desk wants these papers. */
    static KioskView wanting(KioskView.Reprint... papers) {
        KioskView usual = open();
        return new KioskView(
                usual.version(),
                usual.serverTime(),
                usual.hall(),
                usual.label(),
                true,
                usual.issuingUntil(),
                null,
                usual.hours(),
                usual.groups(),
                usual.services(),
                usual.pending(),
                List.of(papers),
                usual.today(),
                null);
    }

    private static KioskView.Service wordy(KioskView.Service service) {
        return new KioskView.Service(
                service.id(),
                service.letter(),
                service.group(),
                texts("在线预约办理后到实体大厅重复取号排队", "Collecting what was booked on line"),
                service.examples(),
                service.pictogram(),
                128,
                List.of(1, 2, 5, 6, 7, 8, 10),
                new Wait(130, 160, 220));
    }

    public static KioskView withPending(Ticket... tickets) {
        return on(MORNING, tickets);
    }

    /** Open at that time, and these tickets have no paper yet. */
    static KioskView on(OffsetDateTime time, Ticket... tickets) {
        return view(true, null, time, List.of(tickets));
    }

    public static Ticket ticket(String number, PrintState print) {
        return ticket(
                "t-" + number,
                number,
                service(number.substring(0, 1)),
                print,
                "/t/AAAABBBBCCCCDDDD.0123456789abcdefghijkl");
    }

    public static Ticket ticket(String id, String number, KioskView.Service service, PrintState print, String track) {
        return new Ticket(
                id,
                number,
                new ServiceName(service.id(), service.letter(), service.name()),
                TicketState.WAITING,
                print,
                LocalDate.of(2026, 11, 23),
                MORNING.minusSeconds(5),
                2,
                new Wait(6, 9, 12),
                null,
                0,
                null,
                null,
                track,
                null,
                null,
                null);
    }

    public static KioskView.Service service(String letter) {
        return services().stream()
                .filter(each -> each.letter().equals(letter))
                .findFirst()
                .orElseThrow();
    }

    private static KioskView view(
            boolean open, OffsetDateTime opensNext, OffsetDateTime serverTime, List<Ticket> pending) {
        return new KioskView(
                new Version("epoch", 7, 0),
                serverTime,
                new HallName(texts("黄潭镇便民服务中心", "Huangtan Service Centre"), "Asia/Shanghai", "12345", 1),
                texts("1号取号机", "Kiosk 1"),
                open,
                open ? OffsetDateTime.parse("2026-11-23T17:00:00+08:00") : null,
                opensNext,
                List.of(
                        new KioskView.HoursLine(
                                texts("星期一到星期五", "Monday to Friday"), texts("08:30–17:30", "08:30–17:30")),
                        new KioskView.HoursLine(texts("星期六、星期日", "Saturday and Sunday"), texts("休息", "closed"))),
                List.of(new KioskView.Group("zonghe", texts("综合业务", "Family, farm, building"), "zonghe")),
                services(),
                pending,
                List.of(),
                KioskView.Today.ORDINARY,
                null);
    }

    private static List<KioskView.Service> services() {
        return List.of(
                service("shebao-yibao", "A", null, "社保医保", "Insurance, pensions", "养老、医保、社保卡", 2, 3, 4),
                service("gongan", "B", null, "公安户籍", "Police and ID cards", "户口、身份证、居住证", 1, 1),
                service("shichang", "C", null, "市场监管", "Business licences", "营业执照、食品许可", 0, 2),
                service("minzheng", "D", "zonghe", "民政", "Family and welfare", "低保、婚姻、养老补贴", 6, 5, 6, 7, 8),
                service("nongye", "E", "zonghe", "农业", "Farming and land", "农机补贴、土地承包", 6, 5, 6, 7, 8),
                service("cunjian", "F", "zonghe", "村镇建设", "House building", "建房、宅基地", 0, 5, 6, 7, 8),
                service("chujian", "G", null, "领证取件", "Collect documents", "领办好的证和文件", 1, 10),
                service("banbucheng", "H", null, "办不成事", "Problem? Tell\u00a0us", "别处没办成的，来这里", 0, 9));
    }

    private static KioskView.Service service(
            String id,
            String letter,
            String group,
            String chinese,
            String english,
            String examples,
            int waiting,
            Integer... windows) {
        return new KioskView.Service(
                id,
                letter,
                group,
                texts(chinese, english),
                texts(examples, "For example"),
                id,
                waiting,
                List.of(windows),
                waiting == 0 ? new Wait(0, 0, 3) : new Wait(2 * waiting, 3 * waiting, 5 * waiting));
    }

    static Map<String, String> texts(String chinese, String english) {
        return Map.of("zh-CN", chinese, "en", english);
    }
}
