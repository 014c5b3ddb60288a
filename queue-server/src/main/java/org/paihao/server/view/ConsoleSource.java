package org.paihao.server.view;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paihao.protocol.ServiceName;
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
import org.paihao.server.window.WindowStore;

/** Renders the view of a clerk's console. */
final class ConsoleSource {
    private static final int QUEUE = 20;

    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final WindowStore windows;
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
            CallingOrder order,
            CallDesk calls,
            Undo undo,
            TransactionStore transactions) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.windows = windows;
        this.order = order;
        this.calls = calls;
        this.undo = undo;
        this.transactions = transactions;
    }

    ConsoleView render(Database database, Moment moment, int no) throws SQLException {
        WindowRow window = windows.get(database, no);
        List<String> services = hall.window(no).orElseThrow().services();
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
                loads(database, moment),
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
                hall.outcomes());
    }

    private List<ConsoleView.Load> loads(Database database, Moment moment) throws SQLException {
        List<ConsoleView.Load> loads = new ArrayList<>();
        for (ServiceName service : HallNames.byLetter(hall)) {
            int count = tickets.waitingCount(database, moment.day(), service.id());
            OffsetDateTime oldest = count == 0
                    ? null
                    : tickets.waiting(database, service.id(), 1).stream()
                            .map(row -> clock.wire(row.arrived()))
                            .findFirst()
                            .orElse(null);
            loads.add(new ConsoleView.Load(service, count, oldest));
        }
        return loads;
    }
}
