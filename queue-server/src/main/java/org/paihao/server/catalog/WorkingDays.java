package org.paihao.server.catalog;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that a promise is reckoned in: those on which the hall works by its week, make-up weekends included and
 * holidays left out. Special days change nothing: neither watch on a holiday nor a market on a Sunday is a day of the
 * office that decides, and one for appointments only still is.
 */
public final class WorkingDays {
    /** After so many days without work the calendar has ended: nobody can say when the next one comes. */
    static final int LONGEST_REST = 90;

    private final Hours hours;

    public WorkingDays(Hours hours) {
        this.hours = hours;
    }

    boolean counts(LocalDate date) {
        return !hours.closed().contains(date)
                && hours.spansOf(hours.like(date)).stream().anyMatch(span -> !span.byAppointment());
    }

    /**
     * The last of so many working days.
     *
     * @param from the day before the first one that may count
     * @param days at least 1
     * @return empty where the calendar ends before
     */
    public Optional<LocalDate> after(LocalDate from, int days) {
        LocalDate last = from;
        for (int counted = 0; counted < days; counted++) {
            Optional<LocalDate> next = last.plusDays(1)
                    .datesUntil(last.plusDays(1 + LONGEST_REST))
                    .filter(this::counts)
                    .findFirst();
            if (next.isEmpty()) {
                return next;
            }
            last = next.get();
        }
        return Optional.of(last);
    }
}
