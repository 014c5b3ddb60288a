package org.paihao.protocol.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.Wait;

/**
 * The hall as anybody may see it before leaving home.
 *
 * @param day the hall's own date
 * @param open whether numbers are given now
 * @param issuingUntil today's end of giving numbers, or null when that is over
 * @param opensNext when numbers are given again, or null while they are given
 * @param hours the hall's hours in words, one line each
 * @param today what is special today
 */
public record PhoneHall(
        OffsetDateTime serverTime,
        HallName hall,
        LocalDate day,
        boolean open,
        OffsetDateTime issuingUntil,
        OffsetDateTime opensNext,
        List<KioskView.HoursLine> hours,
        List<Service> services,
        KioskView.Today today) {
    /**
     * A service and who waits for it.
     *
     * @param waiting people who wait for it
     * @param manned the windows at which somebody serves it now, ascending
     * @param range how long somebody would wait who took a number now, or null where nothing can be said
     */
    public record Service(
            String id,
            String letter,
            Map<String, String> name,
            Map<String, String> examples,
            String pictogram,
            int waiting,
            List<Integer> manned,
            @JsonProperty("wait") Wait range) {}
}
