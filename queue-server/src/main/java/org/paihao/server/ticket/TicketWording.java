package org.paihao.server.ticket;

import java.sql.SQLException;
import java.util.Optional;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.Wait;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.estimate.HallWaits;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** Turns a stored ticket into the one on the wire, with the hall's names and times. */
public final class TicketWording {
    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final HallWaits waits;

    public TicketWording(Hall hall, HallClock clock, TicketStore tickets, HallWaits waits) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.waits = waits;
    }

    public Ticket of(Database database, TicketRow ticket) throws SQLException {
        return of(database, ticket, tickets.ahead(database, ticket));
    }

    /** A new ticket as its visitor gets it; what it says of the wait is kept. */
    public Ticket issued(Writing writing, TicketRow ticket) throws SQLException {
        Database database = writing.database();
        // Whoever has nothing but an arrival stands behind all others, who are counted already.
        boolean last = ticket.place().equals(Place.arrival(ticket.arrived()));
        Ticket issued = of(database, ticket, last ? waitingBeside(database, ticket) : tickets.ahead(database, ticket));
        if (issued.waiting() != null) {
            waits.told(writing, ticket.id(), issued.waiting());
        }
        return issued;
    }

    private int waitingBeside(Database database, TicketRow ticket) throws SQLException {
        return tickets.waitingCount(database, ticket.day(), ticket.service()) - 1;
    }

    /** Nobody can say how long one window takes for those who wait for it alone, or when an appointment's time comes. */
    private Optional<Wait> range(Database database, TicketRow ticket, int ahead) throws SQLException {
        Lane lane = ticket.place().lane();
        if (ticket.state() != TicketState.WAITING || ticket.place().onlyWindow() != null || lane == Lane.APPOINTMENT) {
            return Optional.empty();
        }
        return waits.after(ticket.service(), lane == Lane.PRIORITY ? calledBefore(database, ticket, ahead) : ahead);
    }

    /** Whoever has priority is called in turn with those who have none. */
    private int calledBefore(Database database, TicketRow ticket, int ahead) throws SQLException {
        int inTurn = ahead + hall.limits().order().normalsPerPriority() * (ahead + 1);
        return Math.min(inTurn, waitingBeside(database, ticket));
    }

    private Ticket of(Database database, TicketRow ticket, int ahead) throws SQLException {
        return new Ticket(
                ticket.id(),
                ticket.label(),
                service(ticket.service()),
                ticket.state(),
                ticket.print(),
                ticket.day(),
                clock.wire(ticket.arrived()),
                ahead,
                range(database, ticket, ahead).orElse(null),
                ticket.window(),
                ticket.calls(),
                ticket.called() == null ? null : clock.wire(ticket.called()),
                ticket.started() == null ? null : clock.wire(ticket.started()),
                null,
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
