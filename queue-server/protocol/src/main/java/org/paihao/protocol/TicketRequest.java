package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Asks for a number.
 *
 * @param service id or letter of the service
 * @param priority NORMAL (also where it is null), PRIORITY or URGENT
 * @param reason why the person goes first or cannot wait, a code of the hall's lists; null for NORMAL
 * @param idNumber of the person whom the number is for; kept only as a keyed hash, until the day is closed
 * @param agent who takes the number for that person, as the hall's file numbers its agents; null where nobody does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketRequest(String service, String priority, String reason, String idNumber, String agent) {
    public TicketRequest(String service) {
        this(service, null, null, null, null);
    }

    /** Never shows who. */
    @Override
    public String toString() {
        return "TicketRequest[service=" + service + ", priority=" + priority + "]";
    }
}
