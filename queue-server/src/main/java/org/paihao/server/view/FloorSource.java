package org.paihao.server.view;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.WindowState;
import org.paihao.protocol.view.ConsoleView.OwnWindow;
import org.paihao.protocol.view.Load;
import org.paihao.protocol.view.WindowLine;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.window.Keepers;
import org.paihao.server.window.Served;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowServices;
import org.paihao.server.window.WindowStore;

/** Renders the parts that several views have of the whole hall: its windows, and who waits for what. */
final class FloorSource {
    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final WindowStore windows;
    private final WindowServices windowServices;

    FloorSource(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            TicketWording wording,
            WindowStore windows,
            WindowServices windowServices) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.windows = windows;
        this.windowServices = windowServices;
    }

    List<WindowLine> windows(Database database, long at) throws SQLException {
        Served served = windowServices.all(database, at);
        List<WindowRow> rows = windows.all(database);
        Keepers keepers = new Keepers(rows);
        List<WindowLine> lines = new ArrayList<>();
        for (WindowRow window : rows) {
            lines.add(new WindowLine(
                    window.no(),
                    window.state(),
                    window.clerkName(),
                    window.pauseReason(),
                    window.state() == WindowState.PAUSED
                            ? keepers.of(window.no()).orElse(null)
                            : null,
                    served.of(window.no()).stream().map(wording::service).toList(),
                    tickets.at(database, window.no()).map(this::here).orElse(null)));
        }
        return lines;
    }

    private WindowLine.Here here(TicketRow ticket) {
        return new WindowLine.Here(ticket.label(), ticket.state(), clock.wire(ticket.called()));
    }

    /** The windows of the clerk who sits at this one. */
    List<OwnWindow> own(Database database, Moment moment, WindowRow window) throws SQLException {
        List<OwnWindow> own = new ArrayList<>();
        if (window.clerk() != null) {
            Served served = windowServices.all(database, moment.at());
            for (WindowRow each : windows.all(database)) {
                if (window.clerk().equals(each.clerk())) {
                    own.add(own(database, moment, each, served));
                }
            }
        }
        return own;
    }

    private OwnWindow own(Database database, Moment moment, WindowRow window, Served served) throws SQLException {
        int waiting = 0;
        for (String service : served.of(window.no())) {
            waiting += tickets.waitingCount(database, moment.day(), service);
        }
        return new OwnWindow(
                window.no(),
                window.state(),
                tickets.at(database, window.no()).map(TicketRow::label).orElse(null),
                waiting);
    }

    List<Load> loads(Database database, LocalDate day) throws SQLException {
        List<Load> loads = new ArrayList<>();
        for (ServiceName service : HallNames.byLetter(hall)) {
            int count = tickets.waitingCount(database, day, service.id());
            Optional<Long> oldest = count == 0 ? Optional.empty() : tickets.oldest(database, service.id());
            loads.add(new Load(service, count, oldest.map(clock::wire).orElse(null)));
        }
        return loads;
    }
}
