package org.paihao.server.ticket;

import java.sql.SQLException;
import java.util.Map;
import org.paihao.protocol.TicketState;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketLife.Move;

/** Ends a ticket that its day did not reach. It stays in the books. */
public final class Expiry {
    private final TicketStore tickets;

    public Expiry(TicketStore tickets) {
        this.tickets = tickets;
    }

    /**
     * @param actor as the journal names it
     * @throws Refusal 409 {@code ticket.wrong-state} unless it waits, is held or did not come
     */
    public void expire(Writing writing, String actor, TicketRow ticket) throws SQLException {
        String from = ticket.state().name();
        TicketState to = TicketLife.after(ticket.state(), Move.EXPIRE)
                .orElseThrow(() -> Refusal.conflict(
                        "ticket.wrong-state", "a ticket in this state cannot do that", Map.of("state", from)));
        tickets.state(writing, ticket, to);
        writing.journal("expired", actor, ticket.id(), null, Map.of("from", from));
    }
}
