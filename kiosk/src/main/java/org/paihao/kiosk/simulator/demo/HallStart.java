package org.paihao.kiosk.simulator.demo;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.paihao.protocol.Paths;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.paihao.protocol.local.LocalServer;
import org.paihao.protocol.view.KioskView;

/** When the hall's clock starts; the sample hall itself says on which days it works. */
final class HallStart {
    private static final LocalTime OPENING = LocalTime.of(8, 30);

    private HallStart() {}

    /** 08:30 of the next working day, whatever the real hour. */
    static LocalDateTime nextWorkingDay(DemoFolder folder) throws IOException, Refused, ServerAway {
        KioskView now = ask(folder, null);
        if (!now.open()) {
            return nextOpening(now);
        }
        ZoneId zone = ZoneId.of(now.hall().zone());
        LocalDateTime tomorrow =
                OffsetDateTime.now(zone).toLocalDate().plusDays(1).atTime(OPENING);
        KioskView then = ask(folder, tomorrow);
        return then.open() ? tomorrow : nextOpening(then);
    }

    /** Null while the hall is open in reality: then its clock is the real one. */
    static LocalDateTime unlessOpen(DemoFolder folder) throws IOException, Refused, ServerAway {
        KioskView now = ask(folder, null);
        return now.open() ? null : nextOpening(now);
    }

    private static LocalDateTime nextOpening(KioskView closed) {
        if (closed.opensNext() == null) {
            throw new IllegalStateException("the sample hall never opens again; mend its hours");
        }
        return closed.opensNext()
                .atZoneSameInstant(ZoneId.of(closed.hall().zone()))
                .toLocalDate()
                .atTime(OPENING);
    }

    private static KioskView ask(DemoFolder folder, LocalDateTime moment) throws IOException, Refused, ServerAway {
        DemoFolder.empty(folder.question());
        LocalServer.Setting setting = LocalServer.Setting.in(folder.question());
        try (LocalServer server = LocalServer.start(moment == null ? setting : setting.at(moment, 1))) {
            return server.client(server.kiosk(Programs.KIOSK)).view(Paths.kioskView(Programs.KIOSK), KioskView.class);
        } finally {
            DemoFolder.empty(folder.question().resolveSibling(folder.question().getFileName() + "-local"));
            DemoFolder.empty(folder.question());
        }
    }
}
