package org.paihao.server.calling;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.server.access.Actor;
import org.paihao.server.calling.ActStore.Step;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketLife.Move;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.window.WindowRow;

/**
 * Takes back the last act of a window within some seconds. What the act did, and what was before it, is read from the
 * journal; of a finish-and-call the called one is put back first.
 */
public final class Undo {
    private final AtWindow at;
    private final Calls calls;
    private final Asking asking;

    Undo(AtWindow at, Calls calls, Asking asking) {
        this.at = at;
        this.calls = calls;
        this.asking = asking;
    }

    /** What could be taken back now: its verb, and until when (epoch ms). */
    public record Offer(String act, long until) {}

    /** What the window could take back at that time, read-only. */
    public Optional<Offer> offer(Database database, WindowRow window, long now) throws SQLException {
        if (window.undo() == null) {
            return Optional.empty();
        }
        Step first = at.acts().step(database, window.undo());
        long until = until(first);
        return now > until ? Optional.empty() : Optional.of(new Offer(verb(first), until));
    }

    /**
     * Takes the last act back.
     *
     * @return the ticket that the act began with, as it is again
     * @throws Refusal 409 {@code undo.nothing}, {@code undo.too-late}, {@code undo.rated}, {@code undo.moved-on}
     */
    Ticket undo(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, turn);
        Long from = act.window().undo();
        if (from == null) {
            throw Refusal.conflict("undo.nothing", "the last act here cannot be taken back", Map.of());
        }
        Step first = at.acts().step(act.database(), from);
        if (writing.at() > until(first)) {
            throw Refusal.conflict(
                    "undo.too-late",
                    "an act is taken back within seconds",
                    Map.of("seconds", at.hall().limits().undo().toSeconds()));
        }
        List<Step> steps = at.acts().steps(act.database(), from, no);
        refuseIfMovedOn(act, steps);
        for (int i = steps.size() - 1; i >= 0; i--) {
            takeBack(act, steps.get(i));
        }
        writing.journal("undone", actor.journalName(), first.ticket(), no, Map.of("act", verb(first), "from", from));
        return at.done(act, first.ticket(), null, null);
    }

    private long until(Step first) {
        return first.at() + at.clock().real(at.hall().limits().undo()).toMillis();
    }

    private static String verb(Step first) {
        return switch (first.kind()) {
            case "called" ->
                switch (first.why()) {
                    case "by-number" -> "call";
                    case "take-up", "walk-in" -> first.why();
                    default -> "call-next";
                };
            case "started" -> "start";
            case "missed" -> "no-show";
            case "finished" -> "finish";
            case "held" -> "hold";
            case "transferred" -> "transfer";
            case "came-back" -> "come-back";
            case "transaction-added" -> "add-transaction";
            default -> throw new IllegalStateException("no undo for " + first.kind());
        };
    }

    /** A ticket that left this window may have been called, cancelled or sent on elsewhere since. */
    private void refuseIfMovedOn(WindowAct act, List<Step> steps) throws SQLException {
        Set<String> seen = new HashSet<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (seen.add(step.ticket()) && at.acts().movedSince(act.database(), step.ticket(), step.seq())) {
                throw Refusal.conflict("undo.moved-on", "this ticket was moved elsewhere since", Map.of());
            }
        }
    }

    private void takeBack(WindowAct act, Step step) throws SQLException {
        Writing writing = act.writing();
        TicketRow ticket = at.tickets().find(act.database(), step.ticket()).orElseThrow();
        boolean served = TicketState.SERVING.name().equals(step.from());
        switch (step.kind()) {
            case "called" -> uncall(act, step, ticket);
            case "started" -> at.moves().started(writing, ticket, AtWindow.gate(ticket, Move.UNDO_START), null);
            case "missed" -> at.tickets().state(writing, ticket, AtWindow.gate(ticket, Move.UNDO_MISS));
            case "finished" -> unfinish(act, step, ticket);
            case "held" -> comeHere(act, step, ticket, served ? Move.UNDO_HOLD_SERVING : Move.UNDO_HOLD_CALLED);
            case "transferred" ->
                comeHere(act, step, ticket, served ? Move.UNDO_TRANSFER_SERVING : Move.UNDO_TRANSFER_CALLED);
            case "came-back" -> restore(act, step, ticket, Move.UNDO_COME_BACK);
            case "transaction-added" -> unadd(act, step, ticket);
            default -> throw new IllegalStateException("no undo for " + step.kind());
        }
    }

    private void uncall(WindowAct act, Step step, TicketRow ticket) throws SQLException {
        if (step.why().equals("take-up")) {
            restore(act, step, ticket, Move.UNDO_TAKE_UP);
            at.windows().call(act.writing(), act.no(), null);
            return;
        }
        AtWindow.gate(ticket, Move.UNDO_CALL);
        calls.takeBack(act, ticket);
        if (step.why().equals("walk-in")) {
            // Nobody holds its number: it would be called for nobody.
            TicketRow waiting = at.tickets().find(act.database(), ticket.id()).orElseThrow();
            at.tickets().state(act.writing(), waiting, AtWindow.gate(waiting, Move.CANCEL));
            act.writing().journal("cancelled", act.actor().journalName(), ticket.id(), act.no(), Map.of());
        }
    }

    private void unfinish(WindowAct act, Step step, TicketRow ticket) throws SQLException {
        Move move = ticket.started() == null ? Move.UNDO_FINISH_CALLED : Move.UNDO_FINISH_SERVING;
        TicketState to = AtWindow.gate(ticket, move);
        withdraw(act, ticket);
        at.tickets().state(act.writing(), ticket, to);
        unend(act, step, ticket);
        asking.notYet(act, ticket.id(), step.at());
        // The board shows again where this citizen belongs: the last call of this visit that still stands.
        at.windows().call(act.writing(), act.no(), at.acts().lastCall(act.database(), ticket));
    }

    private void unadd(WindowAct act, Step step, TicketRow ticket) throws SQLException {
        withdraw(act, ticket);
        restore(act, step, ticket, Move.UNDO_ADD_TRANSACTION);
        unend(act, step, ticket);
    }

    /** Whoever was sent away from this window is here again. */
    private void comeHere(WindowAct act, Step step, TicketRow ticket, Move move) throws SQLException {
        restore(act, step, ticket, move);
        unend(act, step, ticket);
        asking.notYet(act, ticket.id(), step.at());
        TicketRow again = at.tickets().find(act.database(), ticket.id()).orElseThrow();
        at.windows().call(act.writing(), act.no(), at.acts().lastCall(act.database(), again));
    }

    private void restore(WindowAct act, Step step, TicketRow ticket, Move move) throws SQLException {
        AtWindow.gate(ticket, move);
        at.moves().restore(act.writing(), ticket, step.seq());
    }

    private void withdraw(WindowAct act, TicketRow ticket) throws SQLException {
        String transaction = at.transactions().last(act.database(), ticket.id());
        if (!at.openings().withdraw(act.writing(), transaction)) {
            throw Refusal.conflict("undo.rated", "the citizen has rated this transaction already", Map.of());
        }
    }

    /** The transaction that ended goes on: where it was laid aside before, it is so again. */
    private void unend(WindowAct act, Step step, TicketRow ticket) throws SQLException {
        String transaction = at.transactions().last(act.database(), ticket.id());
        if (step.continued()) {
            at.transactions().layAside(act.writing(), transaction, step.seq());
        } else {
            at.transactions().delete(act.writing(), transaction);
        }
    }
}
