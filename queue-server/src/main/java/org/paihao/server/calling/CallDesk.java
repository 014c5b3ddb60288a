package org.paihao.server.calling;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.Finished;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.Why;
import org.paihao.protocol.WindowState;
import org.paihao.server.access.Actor;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Limits;
import org.paihao.server.clock.HallClock;
import org.paihao.server.rating.OpeningStore;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketLife;
import org.paihao.server.ticket.TicketLife.Move;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.window.WindowDesk;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowServices;
import org.paihao.server.window.WindowStore;

/**
 * What a clerk does with the people of a window. Each method is one command inside the ledger's act: it checks the turn,
 * moves the ticket through the gate of its life, and counts the window's turn up.
 */
public final class CallDesk {
    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final WindowStore windows;
    private final WindowDesk windowDesk;
    private final WindowServices windowServices;
    private final CallingOrder order;
    private final TransactionStore transactions;
    private final OpeningStore openings;
    private final ActStore acts = new ActStore();

    public CallDesk(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            TicketWording wording,
            WindowStore windows,
            WindowDesk windowDesk,
            WindowServices windowServices,
            CallingOrder order,
            TransactionStore transactions,
            OpeningStore openings) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.windows = windows;
        this.windowDesk = windowDesk;
        this.windowServices = windowServices;
        this.order = order;
        this.transactions = transactions;
        this.openings = openings;
    }

    /**
     * Calls the next one in the order of calling.
     *
     * @return the ticket, or null if nobody waits (then nothing was changed)
     * @throws Refusal 409 {@code window.busy}, {@code window.stale}, {@code window.not-open}
     */
    Ticket callNext(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        WindowRow window = WindowDesk.in(WindowState.OPEN, windowDesk.at(writing.database(), no, turn));
        WindowDesk.idle(writing.database(), window);
        Optional<Called> called = call(writing, actor, window);
        if (called.isEmpty()) {
            return null;
        }
        long now = windows.advance(writing, window, called.get().seq());
        return answer(writing, called.get().ticket(), called.get().why(), now);
    }

    private record Called(String ticket, Why why, long seq) {}

    private Optional<Called> call(Writing writing, Actor actor, WindowRow window) throws SQLException {
        Database database = writing.database();
        List<String> services = windowServices.of(database, window.no(), writing.at());
        Optional<TicketRow> next = order.next(database, services);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        TicketRow ticket = next.get();
        gate(ticket, Move.CALL);
        int waiting = 0;
        for (String service : services) {
            waiting += tickets.waitingCount(database, writing.day(), service);
        }
        Map<String, Object> facts = Map.of("arrivedAt", ticket.arrived(), "waiting", waiting);
        long seq = writing.journal(
                "called", actor.journalName(), ticket.id(), window.no(), Map.of("why", "arrival", "facts", facts));
        tickets.called(writing, ticket, window.no(), seq);
        windows.call(writing, window.no(), seq);
        return Optional.of(new Called(ticket.id(), why(writing.at(), ticket.arrived(), waiting), seq));
    }

    /** Why a ticket was called, from the row that its call left in the journal. */
    public Optional<Why> why(Database database, TicketRow ticket) throws SQLException {
        if (ticket.callFrom() == null) {
            return Optional.empty();
        }
        return acts.call(database, ticket.callFrom()).map(call -> why(call.at(), call.arrivedAt(), call.waiting()));
    }

    private Why why(long calledAt, long arrivedAt, int waiting) {
        return new Why(
                "arrival",
                Map.of(
                        "arrivedAt", clock.wire(arrivedAt).toString(),
                        "waitedSeconds", Duration.ofMillis(calledAt - arrivedAt).toSeconds(),
                        "waiting", waiting));
    }

    /** @throws Refusal 409 {@code recall.limit}, {@code recall.too-early} besides those of every act */
    Ticket recall(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        WindowRow window = windowDesk.at(writing.database(), no, turn);
        TicketRow ticket = here(writing.database(), window);
        gate(ticket, Move.RECALL);
        if (ticket.calls() >= hall.limits().maxCalls()) {
            throw Refusal.conflict(
                    "recall.limit", "called often enough; note a no-show", Map.of("calls", ticket.calls()));
        }
        notBefore(writing, recallFrom(ticket), "recall.too-early");
        long seq = writing.journal(
                "recalled", actor.journalName(), ticket.id(), window.no(), Map.of("calls", ticket.calls() + 1));
        tickets.recalled(writing, ticket);
        windows.call(writing, window.no(), seq);
        return answer(writing, ticket.id(), null, windows.advance(writing, window, null));
    }

    /** The citizen has arrived. */
    Ticket start(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        WindowRow window = windowDesk.at(writing.database(), no, turn);
        TicketRow ticket = here(writing.database(), window);
        TicketState to = gate(ticket, Move.START);
        long seq = writing.journal("started", actor.journalName(), ticket.id(), window.no(), Map.of());
        tickets.started(writing, ticket, to, writing.at());
        openings.darken(writing, window.no());
        return answer(writing, ticket.id(), null, windows.advance(writing, window, seq));
    }

    /**
     * Ends the transaction with an outcome, opens its rating, and with {@code callNext} calls the next one in the same
     * act.
     *
     * @throws Refusal 400 {@code outcome.unknown} besides those of every act
     */
    Finished finish(Writing writing, Actor actor, int no, Long turn, String outcome, boolean callNext)
            throws SQLException {
        WindowRow window = windowDesk.at(writing.database(), no, turn);
        TicketRow ticket = here(writing.database(), window);
        TicketState to = gate(ticket, Move.FINISH);
        String how = outcome == null ? hall.outcomes().get(0) : outcome;
        if (!hall.outcomes().contains(how)) {
            throw Refusal.of(
                    400, "outcome.unknown", "give an outcome of the hall's list", Map.of("outcomes", hall.outcomes()));
        }
        boolean exact = ticket.state() == TicketState.SERVING;
        long seq = writing.journal(
                "finished",
                actor.journalName(),
                ticket.id(),
                window.no(),
                Map.of("outcome", how, "exact", exact, "service", ticket.service()));
        tickets.state(writing, ticket, to);
        String transaction = transactions.insert(writing, ticket, window.no(), window.clerk(), how, exact, seq);
        Limits limits = hall.limits();
        openings.open(
                writing,
                transaction,
                window.no(),
                writing.at() + clock.real(limits.pad()).toMillis(),
                writing.at() + limits.phone().toMillis());
        Optional<Called> called = callNext ? call(writing, actor, window) : Optional.empty();
        long now = windows.advance(writing, window, seq);
        return new Finished(
                answer(writing, ticket.id(), null, now),
                called.isEmpty()
                        ? null
                        : answer(writing, called.get().ticket(), called.get().why(), now),
                now);
    }

    /** @throws Refusal 409 {@code no-show.too-early} besides those of every act */
    Ticket miss(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        WindowRow window = windowDesk.at(writing.database(), no, turn);
        TicketRow ticket = here(writing.database(), window);
        TicketState to = gate(ticket, Move.MISS);
        if (ticket.calls() < hall.limits().noShowCalls()) {
            throw Refusal.conflict(
                    "no-show.too-early",
                    "call again before noting a no-show",
                    Map.of("calls", ticket.calls(), "callsNeeded", hall.limits().noShowCalls()));
        }
        notBefore(writing, noShowFrom(ticket), "no-show.too-early");
        long seq = writing.journal("missed", actor.journalName(), ticket.id(), window.no(), Map.of());
        tickets.state(writing, ticket, to);
        return answer(writing, ticket.id(), null, windows.advance(writing, window, seq));
    }

    Ticket putBack(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        WindowRow window = windowDesk.at(writing.database(), no, turn);
        TicketRow ticket = here(writing.database(), window);
        gate(ticket, Move.PUT_BACK);
        writing.journal("put-back", actor.journalName(), ticket.id(), window.no(), Map.of());
        tickets.putBack(writing, ticket);
        windows.call(writing, window.no(), null);
        if (ticket.day().isBefore(writing.day())) {
            // Its day is closed: it goes the way of all who still waited then.
            expire(writing, tickets.find(writing.database(), ticket.id()).orElseThrow());
        }
        return answer(writing, ticket.id(), null, windows.advance(writing, window, null));
    }

    private void expire(Writing writing, TicketRow ticket) throws SQLException {
        tickets.state(writing, ticket, gate(ticket, Move.EXPIRE));
        writing.journal(
                "expired",
                "hall",
                ticket.id(),
                null,
                Map.of("from", ticket.state().name()));
    }

    /** Hall time (epoch ms) from which the next recall is allowed; of a ticket that is called. */
    public long recallFrom(TicketRow ticket) {
        return ticket.called() + hall.limits().recallInterval().toMillis();
    }

    /** Hall time (epoch ms) from which a no-show is allowed, if it was called often enough by then. */
    public long noShowFrom(TicketRow ticket) {
        return ticket.firstCalled() + hall.limits().noShowAfter().toMillis();
    }

    private void notBefore(Writing writing, long from, String code) {
        if (writing.at() < from) {
            throw Refusal.conflict(
                    code,
                    "too early",
                    Map.of("from", clock.wire(from).toString(), "seconds", (from - writing.at() + 999) / 1000));
        }
    }

    /** @throws Refusal 409 {@code window.idle} if nobody is there */
    private TicketRow here(Database database, WindowRow window) throws SQLException {
        return tickets.at(database, window.no())
                .orElseThrow(() -> Refusal.conflict(
                        "window.idle", "nobody is called or served here", Map.of("window", window.no())));
    }

    static TicketState gate(TicketRow ticket, Move move) {
        return TicketLife.after(ticket.state(), move)
                .orElseThrow(() -> Refusal.conflict(
                        "ticket.wrong-state",
                        "a ticket in this state cannot do that",
                        Map.of("state", ticket.state().name())));
    }

    private Ticket answer(Writing writing, String id, Why why, long turn) throws SQLException {
        Database database = writing.database();
        return wording.of(database, tickets.find(database, id).orElseThrow()).atWindow(why, turn);
    }
}
