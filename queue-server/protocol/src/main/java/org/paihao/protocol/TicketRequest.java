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
 * @param cardHash what a kiosk's card reader made of that person's number under the {@link CardKey}; null without a card
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketRequest(
        String service, String priority, String reason, String idNumber, String agent, String cardHash) {
    public TicketRequest(String service) {
        this(service, null, null, null, null, null);
    }

    /**
     * Of somebody whose card a kiosk has read.
     *
     * @param reason why they go first, {@code aged}, or null where they do not
     */
    public static TicketRequest byCard(String service, String reason, String cardHash) {
        return new TicketRequest(service, reason == null ? null : "PRIORITY", reason, null, null, cardHash);
    }

    /** Never shows who. */
    @Override
    public String toString() {
        return "TicketRequest[service=" + service + ", priority=" + priority + "]";
    }
}
