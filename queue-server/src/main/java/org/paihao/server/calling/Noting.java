package org.paihao.server.calling;

import java.sql.SQLException;
import org.paihao.protocol.NoteCommand;
import org.paihao.protocol.NoteRequest;
import org.paihao.protocol.Ticket;
import org.paihao.server.access.Actor;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketDesk;
import org.paihao.server.ticket.TicketRow;

/** Notes of whoever is at a window what the window that has them next is to know. */
final class Noting {
    private final AtWindow at;
    private final TicketDesk tickets;

    Noting(AtWindow at, TicketDesk tickets) {
        this.at = at;
        this.tickets = tickets;
    }

    /**
     * Moves nobody, so the window's last act can still be taken back.
     *
     * @throws Refusal what {@link TicketDesk#note} refuses besides those of every act
     */
    Ticket note(Writing writing, Actor actor, int no, NoteCommand command) throws SQLException {
        WindowAct act = at.begin(writing, actor, no, command.turn());
        TicketRow ticket = at.require(act, Verb.NOTE).here();
        tickets.note(writing, actor, ticket, no, new NoteRequest(command.text(), command.over()));
        return at.done(act, ticket, null, act.window().undo());
    }
}
