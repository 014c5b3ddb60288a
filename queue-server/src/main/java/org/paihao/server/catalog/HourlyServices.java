package org.paihao.server.catalog;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * Services that a window serves besides its own at certain hours.
 *
 * @param services ids, at least one
 * @param days of the week; a weekend on which work is made up is the day that it is worked like
 * @param until from then on no more
 */
public record HourlyServices(List<String> services, Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    boolean covers(DayOfWeek day, LocalTime time) {
        return days.contains(day) && !time.isBefore(from) && time.isBefore(until);
    }

    /** Whether both are served at some moment. */
    boolean meets(HourlyServices other) {
        return days.stream().anyMatch(other.days::contains) && from.isBefore(other.until) && other.from.isBefore(until);
    }
}
