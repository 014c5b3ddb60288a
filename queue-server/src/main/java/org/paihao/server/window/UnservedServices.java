package org.paihao.server.window;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paihao.protocol.WindowState;
import org.paihao.protocol.view.Alarm;
import org.paihao.server.alarm.AlarmRule;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.TicketStore;

/** Alarm {@code service.unserved}: people wait for a service that no open window serves. */
public final class UnservedServices implements AlarmRule {
    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final WindowStore windows;
    private final WindowServices windowServices;

    public UnservedServices(
            Hall hall, HallClock clock, TicketStore tickets, WindowStore windows, WindowServices windowServices) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.windows = windows;
        this.windowServices = windowServices;
    }

    @Override
    public List<Alarm> standing(Database database, LocalDate day, long at) throws SQLException {
        Served served = windowServices.all(database, at);
        Set<String> open = new HashSet<>();
        for (WindowRow window : windows.all(database)) {
            if (window.state() == WindowState.OPEN) {
                open.addAll(served.of(window.no()));
            }
        }
        List<Alarm> alarms = new ArrayList<>();
        for (Service service : hall.services()) {
            int waiting = open.contains(service.id()) ? 0 : tickets.waitingCount(database, day, service.id());
            if (waiting > 0) {
                long oldest = tickets.oldest(database, service.id()).orElse(at);
                alarms.add(new Alarm(
                        "service.unserved",
                        Map.of(
                                "service", service.id(),
                                "waiting", waiting,
                                "oldest", clock.wire(oldest).toString())));
            }
        }
        return alarms;
    }
}
