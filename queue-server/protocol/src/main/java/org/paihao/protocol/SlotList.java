package org.paihao.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The slots of a service on a day, those that can still be booked and those that cannot. */
public record SlotList(ServiceName service, LocalDate day, List<Slot> slots) {

    /**
     * A slot.
     *
     * @param free how many of its places can be booked now; 0 for one that has begun
     */
    public record Slot(@JsonFormat(pattern = "HH:mm") LocalTime time, int minutes, int places, int free) {}
}
