package org.paihao.server.help;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.view.Alarm;
import org.paihao.server.alarm.AlarmRule;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;

/** Alarm {@code kiosk.help}: a visitor at a kiosk calls for somebody, and nobody has said that they come. */
public final class HelpAlarms implements AlarmRule {
    private final HelpDesk desk;
    private final Hall hall;
    private final HallClock clock;

    public HelpAlarms(HelpDesk desk, Hall hall, HallClock clock) {
        this.desk = desk;
        this.hall = hall;
        this.clock = clock;
    }

    @Override
    public List<Alarm> standing(Database database, LocalDate day, long at) throws SQLException {
        return desk.unanswered(database, at).stream()
                .map(call -> new Alarm(
                        "kiosk.help",
                        Map.of(
                                "kiosk",
                                call.kiosk(),
                                "label",
                                hall.kioskLabel(call.kiosk()),
                                "since",
                                clock.wire(call.since()).toString())))
                .toList();
    }
}
