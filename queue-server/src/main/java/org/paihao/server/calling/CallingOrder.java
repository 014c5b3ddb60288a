package org.paihao.server.calling;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;

/**
 * Who is next: the earliest arrival over the services of a window. Each service's line is probed at its head, never
 * sorted as a whole.
 */
public final class CallingOrder {
    private static final Comparator<TicketRow> BY_ARRIVAL = Comparator.comparing(
                    (TicketRow ticket) -> ticket.place().lane())
            .thenComparingLong(ticket -> ticket.place().rank())
            .thenComparingLong(TicketRow::seq);

    private final TicketStore tickets;

    public CallingOrder(TicketStore tickets) {
        this.tickets = tickets;
    }

    Optional<TicketRow> next(Database database, List<String> services) throws SQLException {
        return upcoming(database, services, 1).stream().findFirst();
    }

    /** Who will be called over these services, in that order. */
    public List<TicketRow> upcoming(Database database, List<String> services, int most) throws SQLException {
        List<TicketRow> heads = new ArrayList<>();
        for (String service : services) {
            heads.addAll(tickets.queue(database, service, most));
        }
        return heads.stream().sorted(BY_ARRIVAL).limit(most).toList();
    }
}
