package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A ticket as the server answers it.
 *
 * @param id 96 bits as base64url, 64 of them random at least; an id alone gives no right
 * @param number letter and at least three digits, unique on its business day
 * @param ahead people of the same service who wait before this one; 0 once it is called
 * @param wait the range of minutes, or null where none is known (then nobody shows or prints one)
 * @param window where it is or was last called; null before
 * @param calls how often it was called, recalls included
 * @param trackUrl {@code /t/<id>.<mac>} or with the hall's public address before it; only in the answer to the kiosk
 *     that issued or reprints it
 * @param why only in the answer to a call
 * @param promised only in the answer to the act that accepted its case, where the service promises a time
 * @param turn the window's new command counter; only in answers to a window's command
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ticket(
        String id,
        String number,
        ServiceName service,
        TicketState state,
        PrintState print,
        LocalDate businessDay,
        OffsetDateTime issuedAt,
        int ahead,

        @JsonInclude(JsonInclude.Include.ALWAYS) @JsonProperty("wait")
        Wait waiting,

        Integer window,
        int calls,
        OffsetDateTime calledAt,
        OffsetDateTime startedAt,
        String trackUrl,
        Why why,
        Promised promised,
        Long turn) {
    /** The same ticket for the kiosk that prints it. */
    public Ticket withTrackUrl(String url) {
        return new Ticket(
                id,
                number,
                service,
                state,
                print,
                businessDay,
                issuedAt,
                ahead,
                waiting,
                window,
                calls,
                calledAt,
                startedAt,
                url,
                why,
                promised,
                turn);
    }

    /** The same ticket as the answer to a window's command. @param reason why it was called, or null */
    public Ticket atWindow(Why reason, long newTurn) {
        return new Ticket(
                id,
                number,
                service,
                state,
                print,
                businessDay,
                issuedAt,
                ahead,
                waiting,
                window,
                calls,
                calledAt,
                startedAt,
                trackUrl,
                reason,
                promised,
                newTurn);
    }

    /** The same ticket as the answer to the act that accepted its case. @param date null: nothing was promised */
    public Ticket withPromised(Promised date) {
        return new Ticket(
                id,
                number,
                service,
                state,
                print,
                businessDay,
                issuedAt,
                ahead,
                waiting,
                window,
                calls,
                calledAt,
                startedAt,
                trackUrl,
                why,
                date,
                turn);
    }
}
