package org.paihao.kiosk.alone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.paihao.protocol.Notified;
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
        return with(print, ticket.cancelled(), ticket.notified());
    }

    GivenTicket voided() {
        return with(ticket.print(), true, ticket.notified());
    }

    /** Its holder has that on paper too. */
    GivenTicket with(Notified given) {
        if (ticket.notified().contains(given) || ticket.notified().size() == OfflineTicket.MOST_NOTIFIED) {
            return this;
        }
        List<Notified> all = new ArrayList<>(ticket.notified());
        all.add(given);
        return with(ticket.print(), ticket.cancelled(), all);
    }

    private GivenTicket with(PrintState print, boolean cancelled, List<Notified> notified) {
        OfflineTicket now = new OfflineTicket(
                ticket.id(),
                ticket.number(),
                ticket.service(),
                ticket.issuedAt(),
                print,
                cancelled,
                ticket.abandoned(),
                notified);
        return new GivenTicket(now, lease, day, n, booked, refused);
    }

    GivenTicket booked(String id) {
        return new GivenTicket(ticket, lease, day, n, id, null);
    }

    GivenTicket refused(String code) {
        return new GivenTicket(ticket, lease, day, n, null, code);
    }
}
