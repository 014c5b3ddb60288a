package org.paihao.kiosk.printer;

import java.time.LocalDateTime;
import java.util.List;
import org.paihao.protocol.Wait;

/** Slips of the sample hall for tests. */
final class Slips {
    static final String QR = "Zm9vYmFyYmF6MTIz.q8Xk2mVt0pLw7nRb5sYdJg";
    static final String PUBLIC_QR = "https://hall.example/t/" + QR;

    private Slips() {}

    static Slip chinese() {
        return chinese("社保医保", "A003", 2);
    }

    static Slip chinese(String service, String number, int ahead) {
        return new Slip(
                "zh-CN",
                "黄潭镇便民服务中心",
                LocalDateTime.of(2026, 11, 21, 8, 42),
                service,
                service,
                number,
                ahead,
                new Wait(6, 9, 12),
                List.of(3, 4),
                false,
                QR,
                "1号取号机",
                "12345",
                false);
    }

    static Slip english() {
        return new Slip(
                "en",
                "Huangtan Town Convenience Service Centre",
                LocalDateTime.of(2026, 11, 21, 8, 42),
                "Social and health insurance",
                "社保医保",
                "A003",
                1,
                new Wait(6, 9, 12),
                List.of(3, 4),
                false,
                QR,
                "Kiosk 1",
                "12345",
                false);
    }

    /** Everything as long as a hall can make it. */
    static Slip worst() {
        return new Slip(
                "zh-CN",
                "新疆维吾尔自治区伊犁哈萨克自治州便民服务中心",
                LocalDateTime.of(2026, 12, 30, 18, 59),
                "在线预约办理后到实体大厅重复取号排队",
                "在线预约办理后到实体大厅重复取号排队",
                "A1000",
                1234,
                new Wait(130, 200, 300),
                List.of(10, 11, 12, 15, 20, 21, 22),
                false,
                PUBLIC_QR,
                "12号取号机",
                "0991-12345678",
                true);
    }

    /** Printed late: it has been called meanwhile. */
    static Slip called() {
        Slip slip = chinese();
        return new Slip(
                slip.language(),
                slip.hall(),
                slip.time(),
                slip.service(),
                slip.chineseService(),
                slip.number(),
                0,
                null,
                List.of(4),
                true,
                slip.qr(),
                slip.kiosk(),
                slip.supervisionPhone(),
                true);
    }

    static Slip withQr(Slip slip, String qr) {
        return new Slip(
                slip.language(),
                slip.hall(),
                slip.time(),
                slip.service(),
                slip.chineseService(),
                slip.number(),
                slip.ahead(),
                slip.minutes(),
                slip.windows(),
                slip.called(),
                qr,
                slip.kiosk(),
                slip.supervisionPhone(),
                slip.reprint());
    }
}
