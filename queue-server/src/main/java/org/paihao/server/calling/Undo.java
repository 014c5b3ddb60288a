package org.paihao.server.calling;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.server.access.Actor;
import org.paihao.server.calling.ActStore.Step;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.rating.OpeningStore;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketLife.Move;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.window.WindowDesk;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowStore;

/**
 * Takes back the last act of a window within some seconds. What the act did is read from the journal; of a
 * finish-and-call the called one is put back first.
 */
public final class Undo {
    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final WindowStore windows;
    private final WindowDesk windowDesk;
    private final TransactionStore transactions;
    private final OpeningStore openings;
    private final ActStore acts = new ActStore();

    public Undo(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            TicketWording wording,
            WindowStore windows,
            WindowDesk windowDesk,
            TransactionStore transactions,
            OpeningStore openings) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.windows = windows;
        this.windowDesk = windowDesk;
        this.transactions = transactions;
        this.openings = openings;
    }

    /** What could be taken back now: its verb, and until when (epoch ms). */
    public record Offer(String act, long until) {}

    /** What the window could take back at that time, read-only. */
    public Optional<Offer> offer(Database database, WindowRow window, long at) throws SQLException {
        if (window.undo() == null) {
            return Optional.empty();
        }
        Step first = acts.step(database, window.undo());
        long until = until(first);
        return at > until ? Optional.empty() : Optional.of(new Offer(verb(first), until));
    }

    /**
     * Takes the last act back.
     *
     * @return the ticket that the act began with, as it is again
     * @throws Refusal 409 {@code undo.nothing}, {@code undo.too-late}, {@code undo.rated}
     */
    Ticket undo(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        Database database = writing.database();
        WindowRow window = windowDesk.at(database, no, turn);
        if (window.undo() == null) {
            throw Refusal.conflict("undo.nothing", "the last act here cannot be taken back", Map.of());
        }
        Step first = acts.step(database, window.undo());
        if (writing.at() > until(first)) {
            throw Refusal.conflict(
                    "undo.too-late",
                    "an act is taken back within seconds",
                    Map.of("seconds", hall.limits().undo().toSeconds()));
        }
        List<Step> steps = acts.steps(database, window.undo(), window.no());
        for (int i = steps.size() - 1; i >= 0; i--) {
            takeBack(writing, window, steps.get(i));
        }
        writing.journal("undone", actor.journalName(), first.ticket(), no, Map.of("act", verb(first)));
        long now = windows.advance(writing, window, null);
        return wording.of(database, tickets.find(database, first.ticket()).orElseThrow())
                .atWindow(null, now);
    }

    private long until(Step first) {
        return first.at() + clock.real(hall.limits().undo()).toMillis();
    }

    private static String verb(Step first) {
        return switch (first.kind()) {
            case "called" -> "call-next";
            case "started" -> "start";
            case "missed" -> "no-show";
            case "finished" -> "finish";
            default -> throw new IllegalStateException("no undo for " + first.kind());
        };
    }

    private void takeBack(Writing writing, WindowRow window, Step step) throws SQLException {
        TicketRow ticket = tickets.find(writing.database(), step.ticket()).orElseThrow();
        switch (step.kind()) {
            case "called" -> {
                CallDesk.gate(ticket, Move.UNDO_CALL);
                tickets.putBack(writing, ticket);
                windows.call(writing, window.no(), null);
            }
            case "started" -> tickets.started(writing, ticket, CallDesk.gate(ticket, Move.UNDO_START), null);
            case "missed" -> tickets.state(writing, ticket, CallDesk.gate(ticket, Move.UNDO_MISS));
            case "finished" -> unfinish(writing, ticket);
            default -> throw new IllegalStateException("no undo for " + step.kind());
        }
    }

    private void unfinish(Writing writing, TicketRow ticket) throws SQLException {
        Move move = ticket.started() == null ? Move.UNDO_FINISH_CALLED : Move.UNDO_FINISH_SERVING;
        TicketState to = CallDesk.gate(ticket, move);
        String transaction = transactions.last(writing.database(), ticket.id()).orElseThrow();
        if (!openings.withdraw(writing, transaction)) {
            throw Refusal.conflict("undo.rated", "the citizen has rated this transaction already", Map.of());
        }
        transactions.delete(writing, transaction);
        tickets.state(writing, ticket, to);
        // The board shows again where this citizen belongs: the last call of this visit that still stands.
        windows.call(writing, ticket.window(), acts.lastCall(writing.database(), ticket));
    }
}
