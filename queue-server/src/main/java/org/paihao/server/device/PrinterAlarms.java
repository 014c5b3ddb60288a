package org.paihao.server.device;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.view.Alarm;
import org.paihao.server.alarm.AlarmRule;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;

/** Alarms {@code printer.paper-out}, {@code printer.near-end} …: a kiosk says so of its printer. */
public final class PrinterAlarms implements AlarmRule {
    private final PrinterStore printers = new PrinterStore();
    private final Hall hall;
    private final HallClock clock;

    public PrinterAlarms(Hall hall, HallClock clock) {
        this.hall = hall;
        this.clock = clock;
    }

    @Override
    public List<Alarm> standing(Database database, LocalDate day, long at) throws SQLException {
        return printers.all(database).stream()
                .filter(printer -> !PrinterDesk.FINE.contains(printer.state()))
                .map(this::alarm)
                .toList();
    }

    private Alarm alarm(PrinterStore.Row printer) {
        return new Alarm(
                "printer." + printer.state(),
                Map.of(
                        "kiosk",
                        printer.kiosk(),
                        "label",
                        hall.kioskLabel(printer.kiosk()),
                        "since",
                        clock.wire(printer.since()).toString()));
    }
}
