package org.paihao.protocol;

/**
 * Asks for a number.
 *
 * @param service id or letter of the service
 * @param priority NORMAL, or null for it; the only one there is so far
 */
public record TicketRequest(String service, String priority) {
    public TicketRequest(String service) {
        this(service, null);
    }
}
