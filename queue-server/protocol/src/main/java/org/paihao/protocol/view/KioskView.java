package org.paihao.protocol.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.DayKind;
import org.paihao.protocol.HelpCall;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.Wait;

/**
 * What a kiosk shows.
 *
 * @param label the kiosk as the paper names it, by language ("1号取号机")
 * @param open whether numbers are given now, by the hall's hours
 * @param issuingUntil today's end of issuing, or null when closed for today
 * @param opensNext when numbers are given again, or null while open
 * @param hours the hall's hours in words, one line each
 * @param services in the order of the screen
 * @param pending tickets of this kiosk whose paper is not known to be there (PENDING and UNPRINTED), newest last
 * @param reprints what the guide desk wants this kiosk to print, in that order; gone once the kiosk has reported of it
 * @param today what is special today, said before anybody chooses
 * @param help what became of a call for help at this kiosk, or null when none stands
 */
public record KioskView(
        Version version,
        OffsetDateTime serverTime,
        HallName hall,
        Map<String, String> label,
        boolean open,
        OffsetDateTime issuingUntil,
        OffsetDateTime opensNext,
        List<HoursLine> hours,
        List<Group> groups,
        List<Service> services,
        List<Ticket> pending,
        List<Reprint> reprints,
        Today today,
        HelpCall help)
        implements View {
    public KioskView {
        // A server of an earlier version says nothing of them.
        reprints = reprints == null ? List.of() : reprints;
        today = today == null ? Today.ORDINARY : today;
    }

    /**
     * What is special today; services by their ids.
     *
     * @param name what the day is called, by language, if it is a special one
     * @param text what the hall says of the day, by language, or null
     * @param notOffered services that the hall does not do on such a day
     * @param full services whose numbers of now are given away
     * @param mayNotBeReached services that the day may not reach for somebody who takes a number now, by the pace of today
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Today(
            DayKind kind,
            Map<String, String> name,
            Map<String, String> text,
            List<String> notOffered,
            List<String> full,
            List<String> mayNotBeReached) {
        public static final Today ORDINARY = new Today(DayKind.ORDINARY, null, null, List.of(), List.of(), List.of());
    }

    /** A paper that somebody at the guide desk waits for. @param askedAt tells a second wish from the first */
    public record Reprint(OffsetDateTime askedAt, Ticket ticket) {}

    /** One line of the opening hours: which days, and from when to when. */
    public record HoursLine(Map<String, String> days, Map<String, String> times) {}

    /** Services that share a tile; its place on the screen is that of its first service. */
    public record Group(String id, Map<String, String> name, String pictogram) {}

    /**
     * A service that can be asked for.
     *
     * @param group the group's id, or null for a tile of its own
     * @param examples everyday words for what it does, by language
     * @param pictogram a name of the look's pictograms
     * @param waiting people who wait for it
     * @param windows the windows that serve it, ascending
     * @param range how long somebody would wait who took a number now, or null where nothing can be said
     */
    public record Service(
            String id,
            String letter,
            String group,
            Map<String, String> name,
            Map<String, String> examples,
            String pictogram,
            int waiting,
            List<Integer> windows,
            @JsonProperty("wait") Wait range) {}
}
