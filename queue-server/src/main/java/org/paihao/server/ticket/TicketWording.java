package org.paihao.server.ticket;

import java.sql.SQLException;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.Ticket;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;

/** Turns a stored ticket into the one on the wire, with the hall's names and times. */
public final class TicketWording {
    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;

    public TicketWording(Hall hall, HallClock clock, TicketStore tickets) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
    }

    public Ticket of(Database database, TicketRow ticket) throws SQLException {
        return of(ticket, tickets.ahead(database, ticket));
    }

    Ticket of(TicketRow ticket, int ahead) {
        return new Ticket(
                ticket.id(),
                ticket.label(),
                service(ticket.service()),
                ticket.state(),
                ticket.print(),
                ticket.day(),
                clock.wire(ticket.arrived()),
                ahead,
                null,
                ticket.window(),
                ticket.calls(),
                ticket.called() == null ? null : clock.wire(ticket.called()),
                ticket.started() == null ? null : clock.wire(ticket.started()),
                null,
                null,
                null);
    }

    /** A service by its id, also one that left the hall since. */
    public ServiceName service(String id) {
        return hall.service(id)
                .map(service -> new ServiceName(service.id(), service.letter(), service.name()))
                .orElseGet(() -> new ServiceName(id, "", java.util.Map.of("zh-CN", id, "en", id)));
    }
}
