package org.paihao.protocol.view;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * The hall's whereabouts board: of each unit who belongs to it, and where they are now.
 *
 * @param units in the order of the hall's file; empty for a hall that names none
 */
public record WhereaboutsView(Version version, OffsetDateTime serverTime, HallName hall, List<Unit> units)
        implements View {

    /**
     * A unit of the hall.
     *
     * @param phone that the hall's file names for it, or null
     * @param manned whether somebody serves for it now
     * @param windows of the unit
     * @param people those who hold its posts, A before B, and then whoever else serves for it now
     */
    public record Unit(
            String id,
            Map<String, String> name,
            String phone,
            boolean manned,
            List<Integer> windows,
            List<Person> people) {}

    /**
     * Somebody of a unit.
     *
     * @param title what they are, by language, or null
     * @param post A, B, or null for somebody who only serves for the unit now
     * @param photo address of their photo, or null; where it answers 404 there is none after all
     * @param phone their own, or null
     * @param reason while they pause, a code of the hall's list; otherwise null
     * @param windows at which they are signed in, anywhere in the hall
     * @param standIn who does their work while they are away, or null for nobody
     */
    public record Person(
            String name,
            Map<String, String> title,
            String post,
            String photo,
            String phone,
            Place place,
            String reason,
            List<Integer> windows,
            StandIn standIn) {}

    /** Where somebody is. */
    public enum Place {
        /** At a window that is open. */
        ON_POST,
        /** All their windows pause. */
        PAUSED,
        /** At no window. */
        OUT
    }

    /** Who does somebody's work meanwhile. @param window at which */
    public record StandIn(String name, int window) {}
}
