package org.paihao.server.calling;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.CallCommand;
import org.paihao.protocol.NumberCommand;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.WalkInCommand;
import org.paihao.server.access.Actor;
import org.paihao.server.calling.CallingOrder.Seeker;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.NewTicket;
import org.paihao.server.ticket.TicketDesk;
import org.paihao.server.ticket.TicketRow;

/**
 * Brings people to a window and lets them go again before they are served. Each method is one command inside the
 * ledger's act: it checks the turn, moves the ticket through the gate of its life, and counts the window's turn up.
 */
final class CallDesk {
    private final AtWindow at;
    private final CallingOrder order;
    private final Calls calls;
    private final TicketDesk ticketDesk;

    CallDesk(AtWindow at, CallingOrder order, Calls calls, TicketDesk ticketDesk) {
        this.at = at;
        this.order = order;
        this.calls = calls;
        this.ticketDesk = ticketDesk;
    }

    /**
     * Calls the next one in the order of calling.
     *
     * @return the ticket, or null if nobody waits (then nothing was changed)
     * @throws Refusal 409 {@code window.busy}, {@code window.stale}, {@code window.not-open}
     */
    Ticket callNext(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, turn);
        at.require(act, Verb.CALL_NEXT);
        Optional<Called> called = next(act);
        return called.isPresent() ? done(act, called.get()) : null;
    }

    /** Calls the next one at a window that has just become free; empty if nobody waits. */
    Optional<Called> next(WindowAct act) throws SQLException {
        Database database = act.database();
        Seeker seeker = seeker(act);
        Present present = order.present(database, seeker);
        Optional<Choice> choice = order.next(database, seeker, present);
        return choice.isPresent() ? Optional.of(calls.chosen(act, choice.get(), present)) : Optional.empty();
    }

    private static Seeker seeker(WindowAct act) {
        return new Seeker(
                act.no(), act.services(), act.writing().day(), act.writing().at());
    }

    /** Whose turn it is, if it is another one's. */
    private Optional<TicketRow> passedOver(WindowAct act, TicketRow called) throws SQLException {
        Seeker seeker = seeker(act);
        return order.next(act.database(), seeker, order.present(act.database(), seeker))
                .map(Choice::ticket)
                .filter(next -> !next.id().equals(called.id()));
    }

    /**
     * Calls somebody who waits by number, out of the order.
     *
     * @throws Refusal 400 {@code call.reason}, 409 {@code call.not-served}, {@code call.other-window} besides those of
     *     {@link #callNext}
     */
    Ticket callNumber(Writing writing, Actor actor, int no, CallCommand command) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, command.turn());
        at.require(act, Verb.CALL);
        List<String> reasons = at.hall().callReasons();
        if (command.reason() == null || !reasons.contains(command.reason())) {
            throw Refusal.of(400, "call.reason", "give a reason of the hall's list", Map.of("reasons", reasons));
        }
        TicketRow ticket = at.numbered(writing, command.number());
        if (ticket.state() == TicketState.WAITING) {
            Integer only = ticket.place().onlyWindow();
            if (only != null && only != no) {
                throw Refusal.conflict(
                        "call.other-window", "this one waits for another window", Map.of("window", only));
            }
            AtWindow.requireServed(act, ticket.service(), "call.not-served");
        }
        return done(act, calls.byNumber(act, ticket, command.reason(), passedOver(act, ticket)));
    }

    /** @throws Refusal 409 {@code walk-in.not-served} besides those of {@link #callNext} */
    Ticket walkIn(Writing writing, Actor actor, int no, WalkInCommand command) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, command.turn());
        at.require(act, Verb.WALK_IN);
        if (command.service() == null) {
            throw Refusal.badRequest("service.missing", "name the id or the letter of a service");
        }
        String service = at.service(command.service()).id();
        AtWindow.requireServed(act, service, "walk-in.not-served");
        TicketRow ticket = ticketDesk.issue(writing, actor, NewTicket.neverPrinted(service));
        return done(
                act,
                calls.walkIn(act, at.tickets().find(act.database(), ticket.id()).orElseThrow()));
    }

    /**
     * Calls somebody who is held.
     *
     * @throws Refusal 409 {@code take-up.other-window}, {@code take-up.not-served} besides those of {@link #callNext}
     */
    Ticket takeUp(Writing writing, Actor actor, int no, NumberCommand command) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, command.turn());
        at.require(act, Verb.TAKE_UP);
        TicketRow ticket = at.numbered(writing, command.number());
        if (ticket.state() == TicketState.HELD) {
            if (!Holding.mayTakeUp(ticket, no)) {
                throw Refusal.conflict(
                        "take-up.other-window", "its papers are at another window", Map.of("window", ticket.window()));
            }
            AtWindow.requireServed(act, ticket.service(), "take-up.not-served");
        }
        return done(act, calls.takenUp(act, ticket));
    }

    /** @throws Refusal 409 {@code recall.limit}, {@code recall.too-early} besides those of every act */
    Ticket recall(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, turn);
        TicketRow ticket = at.require(act, Verb.RECALL).here();
        long seq =
                writing.journal("recalled", actor.journalName(), ticket.id(), no, Map.of("calls", ticket.calls() + 1));
        at.moves().recalled(writing, ticket);
        at.windows().call(writing, no, seq);
        return at.done(act, ticket.id(), null, null);
    }

    /** @throws Refusal 409 {@code put-back.held} for one that was held, besides those of every act */
    Ticket putBack(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, turn);
        TicketRow ticket = at.require(act, Verb.PUT_BACK).here();
        writing.journal("put-back", actor.journalName(), ticket.id(), no, Map.of());
        calls.takeBack(act, ticket);
        return at.done(act, ticket.id(), null, null);
    }

    private Ticket done(WindowAct act, Called called) throws SQLException {
        return at.done(act, called.ticket(), called.why(), called.seq());
    }
}
