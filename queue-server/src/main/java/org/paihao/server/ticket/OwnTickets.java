package org.paihao.server.ticket;

import java.sql.SQLException;
import java.util.Map;
import org.paihao.server.access.Actor;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;

/** Whose business a ticket is: a kiosk has to do with its own tickets, and with those that it is to print. */
final class OwnTickets {
    private final TicketStore tickets;
    private final ReprintStore reprints;

    OwnTickets(TicketStore tickets, ReprintStore reprints) {
        this.tickets = tickets;
        this.reprints = reprints;
    }

    /** @throws Refusal 404 {@code ticket.unknown}, also for another kiosk's */
    TicketRow find(Database database, Actor actor, String id) throws SQLException {
        TicketRow found = tickets.find(database, id).orElseThrow(OwnTickets::unknown);
        boolean theirs = actor.kind() != Actor.Kind.KIOSK
                || found.device().equals(actor.name())
                || reprints.isWanted(database, id, actor.name());
        if (!theirs) {
            throw unknown();
        }
        return found;
    }

    private static Refusal unknown() {
        return Refusal.notFound("ticket.unknown", "there is no such ticket here");
    }

    static Refusal wrongState(TicketRow ticket) {
        return Refusal.conflict(
                "ticket.wrong-state",
                "this ticket cannot do that any more",
                Map.of("state", ticket.state().name()));
    }
}
