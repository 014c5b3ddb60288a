package org.paihao.server.catalog;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When a hall gives numbers: by the day of the week, but for holidays and for weekends on which work is made up.
 *
 * @param zone the hall's own; every date and time of the hall is reckoned in it
 * @param week what each day of the week is like; days in none of these are closed
 * @param closed holidays
 * @param madeUp dates that are worked like another day of the week
 */
public record Hours(ZoneId zone, List<DayPlan> week, Set<LocalDate> closed, Map<LocalDate, DayOfWeek> madeUp) {
    private static final int DAYS_TO_LOOK_AHEAD = 400;

    /** Whether numbers are given now. */
    public boolean open(Instant now) {
        LocalDate today = dateAt(now);
        return spans(today).stream()
                .anyMatch(
                        span -> !now.isBefore(span.starts(today, zone)) && now.isBefore(span.issuingEnds(today, zone)));
    }

    /** Today's last end of issuing, as long as it is to come; empty when today gives no more numbers. */
    public Optional<Instant> issuingUntil(Instant now) {
        LocalDate today = dateAt(now);
        return spans(today).stream()
                .map(span -> span.issuingEnds(today, zone))
                .reduce((earlier, later) -> later)
                .filter(now::isBefore);
    }

    /** When numbers are given again; empty while they are given, or where no such day lies within a year. */
    public Optional<Instant> opensNext(Instant now) {
        if (open(now)) {
            return Optional.empty();
        }
        return dateAt(now)
                .datesUntil(dateAt(now).plusDays(DAYS_TO_LOOK_AHEAD))
                .flatMap(date -> spans(date).stream().map(span -> span.starts(date, zone)))
                .filter(now::isBefore)
                .findFirst();
    }

    /** Whether the hall works on that date. */
    public boolean workingDay(LocalDate date) {
        return !spans(date).isEmpty();
    }

    /** The hours of a date, in order; empty for a day on which the hall is closed. */
    public List<Span> spans(LocalDate date) {
        if (closed.contains(date)) {
            return List.of();
        }
        DayOfWeek like = madeUp.getOrDefault(date, date.getDayOfWeek());
        return week.stream()
                .filter(plan -> plan.days().contains(like))
                .findFirst()
                .map(DayPlan::spans)
                .orElse(List.of());
    }

    /** The hall's own date at that moment. */
    public LocalDate dateAt(Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
