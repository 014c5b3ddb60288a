package org.paihao.server.catalog;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * The hall's table of lunar months: no program here knows the moon, the hall copies the almanac.
 *
 * @param begin the first day of each month, without a gap; the last one only ends the table
 */
public record LunarMonths(NavigableSet<LocalDate> begin) {
    /** The day of the lunar month, 1–30; empty where the table does not reach. */
    Optional<Integer> dayOf(LocalDate date) {
        if (begin.isEmpty() || !date.isBefore(begin.last())) {
            return Optional.empty();
        }
        return Optional.ofNullable(begin.floor(date)).map(first -> 1 + (int) ChronoUnit.DAYS.between(first, date));
    }
}
