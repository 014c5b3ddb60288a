package org.paihao.protocol.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.paihao.protocol.HoldKind;
import org.paihao.protocol.ServiceName;
import org.paihao.protocol.Slip;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.Wait;

/**
 * A ticket as its holder's phone shows it: nothing of any person.
 *
 * @param pictogram of the service, a name of the look's pictograms; null for one that left the hall
 * @param ahead people of the same service who wait before this one; 0 once it is called
 * @param range how long it still waits, or null where nobody can say
 * @param windows that may call it, ascending
 * @param window where it is or was last called; null before
 * @param calledAt of the last call or recall; null before
 * @param held how it is held, or null
 * @param mayCancel whether its holder may void it now
 * @param mayComeBack whether somebody who did not come may still go on with it today, if the staff lets them
 * @param slip that lets its holder come again without queueing, with its code until it is used; or null
 * @param called the numbers of the same service that are at windows now, the newest first
 */
public record PhoneTicket(
        OffsetDateTime serverTime,
        HallName hall,
        String number,
        ServiceName service,
        String pictogram,
        TicketState state,
        LocalDate businessDay,
        int ahead,
        @JsonProperty("wait") Wait range,
        List<Integer> windows,
        Integer window,
        OffsetDateTime calledAt,
        HoldKind held,
        boolean mayCancel,
        boolean mayComeBack,
        Slip slip,
        List<Called> called) {
    /** A number and the window that it was called to. */
    public record Called(String number, int window) {}
}
