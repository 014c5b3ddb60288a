package org.paihao.server.lease;

import java.util.Optional;
import org.paihao.protocol.OfflineTicket;
import org.paihao.server.ticket.TicketNumber;

/** Whether a number may have been given under a lease. */
final class LeasedNumber {
    private LeasedNumber() {}

    /** The count behind the letter; empty where letter, service or count are not in the lease. */
    static Optional<Integer> in(LeaseTerms lease, OfflineTicket ticket) {
        if (!ticket.number().matches("[A-Z][0-9]{3}")) {
            return Optional.empty();
        }
        int n = Integer.parseInt(ticket.number().substring(1));
        String service = lease.services().get(ticket.number().substring(0, 1));
        boolean leased =
                n >= lease.first() && n <= lease.last() && ticket.service().equals(service);
        return leased ? Optional.of(n) : Optional.empty();
    }

    /** Which of the hall's ranges the lease is of. */
    static int slot(LeaseTerms lease) {
        return TicketNumber.slotOf(lease.first());
    }
}
