package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What became of each ticket that a kiosk gave without asking, in the order in which they were sent. */
public record MergedTickets(List<Merged> tickets) {

    /** How a ticket came into the books. */
    public enum Outcome {
        /** As a ticket of its own. */
        BOOKED,
        /** As the number of the ticket that the server had made for the same visitor, and that was called already. */
        ALIAS,
        /** Not at all; sending it again changes nothing. */
        REFUSED
    }

    /**
     * One of them.
     *
     * @param id as the kiosk drew it
     * @param ticket the ticket as it is now, by whose id the server knows it; null where it was refused
     * @param code why it was refused, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Merged(String id, Outcome outcome, Ticket ticket, String code) {}
}
