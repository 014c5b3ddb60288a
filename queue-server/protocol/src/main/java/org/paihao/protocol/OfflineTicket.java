package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;

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
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfflineTicket(
        String id,
        String number,
        String service,
        OffsetDateTime issuedAt,
        PrintState print,
        boolean cancelled,
        String abandoned) {}
