package org.paihao.server.calling;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.paihao.protocol.HoldCommand;
import org.paihao.protocol.HoldKind;
import org.paihao.protocol.Ticket;
import org.paihao.server.access.Actor;
import org.paihao.server.calling.Ending.Ended;
import org.paihao.server.calling.Ending.Outcome;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.Held;
import org.paihao.server.ticket.TicketLife.Move;
import org.paihao.server.ticket.TicketRow;

/** Sends whoever is at a window aside for a while, with the papers or without. */
public final class Holding {
    private final AtWindow at;
    private final Ending ending;
    private final Asking asking;

    Holding(AtWindow at, Ending ending, Asking asking) {
        this.at = at;
        this.ending = ending;
        this.asking = asking;
    }

    /** Whether that window may take a held ticket up, as far as its papers are concerned. */
    public static boolean mayTakeUp(TicketRow ticket, int no) {
        return ticket.held().kind() == HoldKind.PAPERS_RETURNED || ticket.window() == no;
    }

    /**
     * Holds whoever is here.
     *
     * @throws Refusal 400 {@code hold.kind}, {@code hold.minutes}; 409 {@code ticket.day-over} besides those of every act
     */
    Ticket hold(Writing writing, Actor actor, int no, HoldCommand command) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, command.turn());
        TicketRow ticket = at.require(act, Verb.HOLD).here();
        Held held = held(writing.at(), command);
        boolean kept = held.kind() == HoldKind.PAPERS_KEPT;
        Map<String, Object> more = new HashMap<>();
        more.put("kind", held.kind());
        more.put("before", ticket.standing());
        if (held.until() != null) {
            more.put("until", held.until());
        }
        AtWindow.gate(ticket, Move.HOLD);
        Ended ended = ending.end(act, ticket, "held", Outcome.of("HELD"), more);
        at.moves().held(writing, ticket, held, kept ? ended.transaction() : null);
        at.windows().call(writing, no, null);
        if (!kept) {
            asking.now(act, ticket);
        }
        return at.done(act, ticket.id(), null, ended.seq());
    }

    private Held held(long now, HoldCommand command) {
        if (command.kind() == null) {
            throw Refusal.badRequest("hold.kind", "say whether the citizen has the papers or the window keeps them");
        }
        if (command.minutes() == null) {
            return new Held(command.kind(), now, null);
        }
        long most = at.hall().limits().hold().toMinutes();
        if (command.minutes() < 1 || command.minutes() > most) {
            throw Refusal.of(400, "hold.minutes", "a hold's timer runs from one minute on", Map.of("most", most));
        }
        return new Held(command.kind(), now, now + command.minutes() * 60_000L);
    }
}
