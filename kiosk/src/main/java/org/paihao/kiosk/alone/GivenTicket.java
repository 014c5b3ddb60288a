package org.paihao.kiosk.alone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.paihao.protocol.OfflineTicket;
import org.paihao.protocol.PrintState;

/**
 * A ticket that this kiosk gave by itself, as it is kept.
 *
 * @param lease the seal of the lease that it is under
 * @param day the lease's
 * @param n the count behind the letter
 * @param booked the id by which the server knows it; null until the server has taken it
 * @param refused the server's code where it did not take it and never will, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GivenTicket(OfflineTicket ticket, String lease, LocalDate day, int n, String booked, String refused) {
    String id() {
        return ticket.id();
    }

    String letter() {
        return ticket.number().substring(0, 1);
    }

    /** Whether the server still has to hear of it. */
    boolean isOwed() {
        return booked == null && refused == null;
    }

    GivenTicket with(PrintState print) {
        return with(new OfflineTicket(
                ticket.id(),
                ticket.number(),
                ticket.service(),
                ticket.issuedAt(),
                print,
                ticket.cancelled(),
                ticket.abandoned()));
    }

    GivenTicket voided() {
        return with(new OfflineTicket(
                ticket.id(),
                ticket.number(),
                ticket.service(),
                ticket.issuedAt(),
                ticket.print(),
                true,
                ticket.abandoned()));
    }

    GivenTicket booked(String id) {
        return new GivenTicket(ticket, lease, day, n, id, null);
    }

    GivenTicket refused(String code) {
        return new GivenTicket(ticket, lease, day, n, null, code);
    }

    private GivenTicket with(OfflineTicket now) {
        return new GivenTicket(now, lease, day, n, booked, refused);
    }
}
