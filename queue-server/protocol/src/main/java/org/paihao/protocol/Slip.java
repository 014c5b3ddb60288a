package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * What lets somebody come again without queueing.
 *
 * @param code what the holder shows or types: ten characters, the last of them a check; null once it was used, and for whoever does
 *     not hand slips out
 * @param number of the ticket that it was made for
 * @param validFrom the first business day on which it is taken, {@code validTo} the last
 * @param usedBy number of the ticket that it was exchanged for, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Slip(
        String id,
        SlipKind kind,
        String code,
        String number,
        ServiceName service,
        LocalDate validFrom,
        LocalDate validTo,
        String usedBy) {
    public Slip withCode(String shown) {
        return new Slip(id, kind, shown, number, service, validFrom, validTo, usedBy);
    }
}
