package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A ticket that a kiosk gave under a lease.
 *
 * @param id 96 random bits that the kiosk drew, base64url: however often the ticket is sent, it is booked once
 * @param number as it stands on the paper
 * @param service id
 * @param issuedAt hall time as the kiosk knew it; it decides the ticket's place in the line
 * @param print what the kiosk knows of its paper: PENDING, PRINTED or UNPRINTED
 * @param cancelled whether its holder voided it at the kiosk
 * @param abandoned Idempotency-Key of a request for the same visitor that was never answered, or null
 * @param notified the one-time notifications that its holder was given on paper, each once; at most {@link #MOST_NOTIFIED}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfflineTicket(
        String id,
        String number,
        String service,
        OffsetDateTime issuedAt,
        PrintState print,
        boolean cancelled,
        String abandoned,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Notified> notified) {
    /** More than anybody prints with one number. */
    public static final int MOST_NOTIFIED = 20;

    public OfflineTicket {
        notified = notified == null ? List.of() : List.copyOf(notified);
    }
}
