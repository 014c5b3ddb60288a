package org.paihao.server.view;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.Why;
import org.paihao.protocol.view.ConsoleView;
import org.paihao.server.calling.CallDesk;
import org.paihao.server.calling.CallingOrder;
import org.paihao.server.calling.TransactionStore;
import org.paihao.server.calling.Undo;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowServices;
import org.paihao.server.window.WindowStore;

/** Renders the view of a clerk's console. */
final class ConsoleSource {
    private static final int QUEUE = 20;

    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final WindowStore windows;
    private final WindowServices windowServices;
    private final FloorSource floor;
    private final CallingOrder order;
    private final CallDesk calls;
    private final Undo undo;
    private final TransactionStore transactions;

    ConsoleSource(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            TicketWording wording,
            WindowStore windows,
            WindowServices windowServices,
            FloorSource floor,
            CallingOrder order,
            CallDesk calls,
            Undo undo,
            TransactionStore transactions) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.windows = windows;
        this.windowServices = windowServices;
        this.floor = floor;
        this.order = order;
        this.calls = calls;
        this.undo = undo;
        this.transactions = transactions;
    }

    ConsoleView render(Database database, Moment moment, int no) throws SQLException {
        WindowRow window = windows.get(database, no);
        List<String> services = windowServices.of(database, no, moment.at());
        Optional<TicketRow> here = tickets.at(database, no);
        Ticket ticket = null;
        Why why = null;
        if (here.isPresent()) {
            ticket = wording.of(database, here.get());
            why = calls.why(database, here.get()).orElse(null);
        }
        int waiting = 0;
        for (String service : services) {
            waiting += tickets.waitingCount(database, moment.day(), service);
        }
        Optional<Undo.Offer> offer = undo.offer(database, window, moment.at());
        Optional<TicketRow> called = here.filter(row -> row.state() == TicketState.CALLED);
        return new ConsoleView(
                null,
                null,
                HallNames.of(hall, clock),
                window.wire(),
                window.clerkName(),
                services.stream().map(wording::service).toList(),
                ticket,
                why,
                order.upcoming(database, services, QUEUE).stream()
                        .map(row -> new ConsoleView.Queued(
                                row.label(), wording.service(row.service()), clock.wire(row.arrived())))
                        .toList(),
                waiting,
                floor.loads(database, moment.day()),
                transactions.countAt(database, moment.day(), no),
                called.filter(row -> row.calls() < hall.limits().maxCalls())
                        .map(row -> clock.wire(calls.recallFrom(row)))
                        .orElse(null),
                called.filter(row -> row.calls() >= hall.limits().noShowCalls())
                        .map(row -> clock.wire(calls.noShowFrom(row)))
                        .orElse(null),
                offer.map(Undo.Offer::act).orElse(null),
                offer.map(Undo.Offer::until).map(clock::wire).orElse(null),
                hall.pauseReasons(),
                hall.outcomes(),
                floor.own(database, moment, window));
    }
}
