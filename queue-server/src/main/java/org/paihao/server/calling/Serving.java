package org.paihao.server.calling;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.AddTransactionCommand;
import org.paihao.protocol.FinishCommand;
import org.paihao.protocol.Finished;
import org.paihao.protocol.Ticket;
import org.paihao.server.access.Actor;
import org.paihao.server.calling.Ending.Ended;
import org.paihao.server.calling.Ending.Outcome;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketLife.Move;
import org.paihao.server.ticket.TicketRow;

/** What is done with whoever is called at a window: start, finish, one transaction after the other, no-show. */
final class Serving {
    private final AtWindow at;
    private final CallDesk calls;
    private final Ending ending;
    private final Asking asking;

    Serving(AtWindow at, CallDesk calls, Ending ending, Asking asking) {
        this.at = at;
        this.calls = calls;
        this.ending = ending;
        this.asking = asking;
    }

    /** The citizen has arrived. */
    Ticket start(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, turn);
        TicketRow ticket = at.require(act, Verb.START).here();
        long seq = writing.journal("started", actor.journalName(), ticket.id(), no, Map.of());
        at.moves().started(writing, ticket, AtWindow.gate(ticket, Move.START), writing.at());
        at.openings().darken(writing, no);
        return at.done(act, ticket.id(), null, seq);
    }

    /**
     * Ends the transaction with an outcome, opens its rating, and with {@code callNext} calls the next one in the same
     * act.
     *
     * @throws Refusal 400 {@code outcome.unknown}, {@code outcome.reason} besides those of every act
     */
    Finished finish(Writing writing, Actor actor, int no, FinishCommand command) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, command.turn());
        TicketRow ticket = at.require(act, Verb.FINISH).here();
        Outcome outcome = ending.outcome(command.outcome(), command.reason(), command.itemClass());
        Ended ended = ending.end(act, ticket, "finished", outcome, Map.of());
        TicketRow finished = at.tickets().state(writing, ticket, AtWindow.gate(ticket, Move.FINISH));
        asking.finished(act, ticket, ended);
        boolean callNext = Boolean.TRUE.equals(command.callNext());
        Optional<Called> called = callNext ? calls.next(act) : Optional.empty();
        long now = at.windows().advance(writing, act.window(), ended.seq());
        return new Finished(
                at.answer(act.database(), finished, null, now).withPromised(ended.promised()),
                called.isEmpty()
                        ? null
                        : at.answer(
                                act.database(),
                                called.get().ticket(),
                                called.get().why(),
                                now),
                now);
    }

    /**
     * Ends one transaction and begins the next of the same ticket; the pad asks for all of them after the last finish.
     *
     * @throws Refusal 409 {@code add.not-served} besides those of {@link #finish}
     */
    Ticket addTransaction(Writing writing, Actor actor, int no, AddTransactionCommand command) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, command.turn());
        TicketRow ticket = at.require(act, Verb.ADD_TRANSACTION).here();
        String service = command.service() == null
                ? ticket.service()
                : at.service(command.service()).id();
        AtWindow.requireServed(act, service, "add.not-served");
        Ended ended = ending.end(
                act,
                ticket,
                "transaction-added",
                ending.outcome(command.outcome(), command.reason(), command.itemClass()),
                Map.of("next", service, "before", ticket.standing()));
        at.moves().addedTransaction(writing, ticket, service);
        asking.later(act, ended);
        return at.done(act, ticket.id(), null, ended.seq()).withPromised(ended.promised());
    }

    /** @throws Refusal 409 {@code no-show.too-early} besides those of every act */
    Ticket miss(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, turn);
        TicketRow ticket = at.require(act, Verb.NO_SHOW).here();
        long seq = writing.journal("missed", actor.journalName(), ticket.id(), no, Map.of());
        TicketRow missed = at.tickets().state(writing, ticket, AtWindow.gate(ticket, Move.MISS));
        return at.done(act, missed, null, seq);
    }
}
