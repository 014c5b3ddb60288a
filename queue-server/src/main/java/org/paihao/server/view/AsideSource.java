package org.paihao.server.view;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.paihao.protocol.WindowState;
import org.paihao.protocol.view.ConsoleView;
import org.paihao.server.calling.Holding;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.Sender;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.window.Served;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowServices;
import org.paihao.server.window.WindowStore;

/** Renders what a console shows beside the line: who is held, who did not come, where somebody may be sent. */
final class AsideSource {
    private static final int MISSED = 20;

    private final HallClock clock;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final WindowStore windows;
    private final WindowServices windowServices;

    AsideSource(
            HallClock clock,
            TicketStore tickets,
            TicketWording wording,
            WindowStore windows,
            WindowServices windowServices) {
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.windows = windows;
        this.windowServices = windowServices;
    }

    List<ConsoleView.Held> held(Database database, Moment moment, int no, List<String> services) throws SQLException {
        return tickets.held(database, moment.day()).stream()
                .filter(ticket -> services.contains(ticket.service()) && Holding.mayTakeUp(ticket, no))
                .map(ticket -> new ConsoleView.Held(
                        ticket.label(),
                        wording.service(ticket.service()),
                        ticket.held().kind(),
                        ticket.window(),
                        clock.wire(ticket.held().since()),
                        ticket.held().until() == null
                                ? null
                                : clock.wire(ticket.held().until())))
                .toList();
    }

    List<ConsoleView.Missed> missed(Database database, Moment moment, List<String> services) throws SQLException {
        return tickets.awaited(database, moment.day(), services, MISSED).stream()
                .map(ticket -> new ConsoleView.Missed(
                        ticket.label(), wording.service(ticket.service()), clock.wire(ticket.called())))
                .toList();
    }

    ConsoleView.Targets targets(Database database, Moment moment, TicketRow here) throws SQLException {
        Served served = windowServices.all(database, moment.at());
        List<ConsoleView.Target> others = new ArrayList<>();
        Set<String> services = new LinkedHashSet<>();
        Integer back = null;
        for (WindowRow window : windows.all(database)) {
            if (window.no() == here.window() || window.state() == WindowState.CLOSED) {
                continue;
            }
            List<String> serves = served.of(window.no());
            services.addAll(serves);
            Sender sender = here.sender();
            if (sender != null && sender.window() == window.no() && serves.contains(sender.service())) {
                back = window.no();
            }
            others.add(new ConsoleView.Target(
                    window.no(),
                    window.clerkName(),
                    window.state(),
                    serves.stream().map(wording::service).toList()));
        }
        return new ConsoleView.Targets(services.stream().map(wording::service).toList(), others, back);
    }
}
