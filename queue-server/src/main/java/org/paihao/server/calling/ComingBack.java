package org.paihao.server.calling;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.paihao.protocol.NumberCommand;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.WindowState;
import org.paihao.server.access.Actor;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.Lane;
import org.paihao.server.ticket.Place;
import org.paihao.server.ticket.TicketLife.Move;
import org.paihao.server.ticket.TicketRow;

/** Lets those wait again who did not come when they were called: once, and behind some others. */
final class ComingBack {
    private final AtWindow at;

    ComingBack(AtWindow at) {
        this.at = at;
    }

    /**
     * Whoever did not come stands at this window now.
     *
     * @throws Refusal 409 {@code come-back.twice}, {@code come-back.not-served} besides those of every act
     */
    Ticket comeBack(Writing writing, Actor actor, int no, NumberCommand command) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, command.turn());
        at.require(act, Verb.COME_BACK);
        TicketRow ticket = at.numbered(writing, command.number());
        if (ticket.state() == TicketState.NO_SHOW) {
            AtWindow.requireServed(act, ticket.service(), "come-back.not-served");
        }
        long seq = waitAgain(writing, actor, no, ticket);
        return at.done(act, ticket.id(), null, seq);
    }

    /**
     * Whoever did not come stands at the guide desk now. No window's last act: it is not undone.
     *
     * @throws Refusal 404 {@code ticket.unknown}, 409 {@code ticket.wrong-state}, {@code come-back.twice}
     */
    Ticket comeBackToDesk(Writing writing, Actor actor, String id) throws SQLException {
        TicketRow ticket = at.tickets()
                .find(writing.database(), id)
                .orElseThrow(() -> Refusal.notFound("ticket.unknown", "there is no such ticket here"));
        waitAgain(writing, actor, null, ticket);
        return at.wording()
                .of(
                        writing.database(),
                        at.tickets().find(writing.database(), id).orElseThrow());
    }

    /** @param no of the window, or null where it is the guide desk @return its journal row */
    private long waitAgain(Writing writing, Actor actor, Integer no, TicketRow ticket) throws SQLException {
        AtWindow.gate(ticket, Move.COME_BACK);
        if (ticket.cameBack()) {
            throw Refusal.conflict("come-back.twice", "a ticket comes back once; take a new number", Map.of());
        }
        long calls = at.tickets().callsFrom(writing.database(), writing.day(), ticket.service());
        long eligible = calls + at.hall().limits().order().comeBackCalls();
        Integer only = onlyWindow(writing, ticket);
        Place place = new Place(Lane.COME_BACK, writing.at(), only, eligible);
        Map<String, Object> body = new HashMap<>(Map.of("eligible", eligible, "before", ticket.standing()));
        if (only != null) {
            body.put("onlyWindow", only);
        }
        long seq = writing.journal("came-back", actor.journalName(), ticket.id(), no, body);
        at.moves().cameBack(writing, ticket, place);
        return seq;
    }

    /** Whose papers were kept is served where the papers are; but nobody waits for a window that is closed. */
    private Integer onlyWindow(Writing writing, TicketRow ticket) throws SQLException {
        Integer only = ticket.laid() == null ? ticket.place().onlyWindow() : ticket.window();
        boolean closed =
                only != null && at.windows().get(writing.database(), only).state() == WindowState.CLOSED;
        return closed ? null : only;
    }
}
