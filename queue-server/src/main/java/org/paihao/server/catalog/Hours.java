package org.paihao.server.catalog;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.paihao.protocol.DayKind;

/**
 * What kind of day a date is and when a hall gives numbers on it: by the day of the week, but for special days, holidays
 * and weekends on which work is made up. A special day that names its date goes before a holiday, one that follows a
 * pattern does not.
 *
 * @param zone the hall's own; every date and time of the hall is reckoned in it
 * @param week what each day of the week is like; days in none of these are closed
 * @param closed holidays
 * @param madeUp dates that are worked like another day of the week
 * @param special the first one that falls on a date counts
 */
public record Hours(
        ZoneId zone,
        List<DayPlan> week,
        Set<LocalDate> closed,
        Map<LocalDate, DayOfWeek> madeUp,
        List<SpecialDay> special) {
    private static final int DAYS_TO_LOOK_AHEAD = 400;
    private static final DayTerms NOTHING = new DayTerms(DayKind.ORDINARY, Optional.empty(), List.of(), 0, List.of());

    /** What that date is. */
    public HallDay on(LocalDate date) {
        DayOfWeek like = like(date);
        Optional<SpecialDay> named = special(date, like, day -> day.when() instanceof DayPattern.Dates);
        if (named.isEmpty() && closed.contains(date)) {
            return new HallDay(date, Optional.empty(), List.of(), NOTHING);
        }
        Optional<DayPlan> plan =
                week.stream().filter(each -> each.days().contains(like)).findFirst();
        List<Span> usual =
                closed.contains(date) ? List.of() : plan.map(DayPlan::spans).orElse(List.of());
        return named.or(() -> special(date, like, day -> true))
                .map(day ->
                        new HallDay(date, Optional.of(day.name()), day.spans().orElse(usual), day.terms()))
                .filter(day -> !day.spans().isEmpty())
                .orElseGet(() -> new HallDay(
                        date, Optional.empty(), usual, plan.map(DayPlan::terms).orElse(NOTHING)));
    }

    private Optional<SpecialDay> special(LocalDate date, DayOfWeek like, Predicate<SpecialDay> of) {
        return special.stream()
                .filter(of)
                .filter(day -> day.when().falls(date, like))
                .findFirst();
    }

    /** Whether numbers are given now. */
    public boolean open(Instant now) {
        LocalDate today = dateAt(now);
        return forAll(today)
                .anyMatch(
                        span -> !now.isBefore(span.starts(today, zone)) && now.isBefore(span.issuingEnds(today, zone)));
    }

    /** Whether only people with an appointment are served now. */
    public boolean byAppointment(Instant now) {
        LocalDate today = dateAt(now);
        return on(today).spans().stream()
                .filter(Span::byAppointment)
                .anyMatch(span -> !now.isBefore(span.starts(today, zone)) && now.isBefore(span.ends(today, zone)));
    }

    /** Today's last end of issuing, as long as it is to come; empty when today gives no more numbers. */
    public Optional<Instant> issuingUntil(Instant now) {
        LocalDate today = dateAt(now);
        return forAll(today)
                .map(span -> span.issuingEnds(today, zone))
                .reduce((earlier, later) -> later)
                .filter(now::isBefore);
    }

    /** When numbers are given again; empty while they are given, or where no such day lies within a year. */
    public Optional<Instant> opensNext(Instant now) {
        if (open(now)) {
            return Optional.empty();
        }
        return datesFrom(dateAt(now))
                .flatMap(date -> forAll(date).map(span -> span.starts(date, zone)))
                .filter(now::isBefore)
                .findFirst();
    }

    /** When the doors open that date; empty when they stay closed. */
    public Optional<Instant> opens(LocalDate date) {
        return on(date).spans().stream().findFirst().map(span -> span.starts(date, zone));
    }

    /** When the doors close that date for the last time; empty when they stay closed. */
    public Optional<Instant> closes(LocalDate date) {
        return on(date).spans().stream().map(span -> span.ends(date, zone)).reduce((earlier, later) -> later);
    }

    /** How long people without an appointment are still served today, breaks left out. */
    public Duration left(Instant now) {
        LocalDate today = dateAt(now);
        return forAll(today)
                .map(span -> Duration.between(later(now, span.starts(today, zone)), span.ends(today, zone)))
                .filter(length -> !length.isNegative())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether the hall gives numbers on that date. */
    public boolean workingDay(LocalDate date) {
        return on(date).working();
    }

    /**
     * The days on which the hall gives numbers of a service, in order.
     *
     * @param first the first date that may be among them; it ends within a year or so
     */
    public Stream<LocalDate> workingDays(LocalDate first, String service) {
        return datesFrom(first)
                .map(this::on)
                .filter(day -> day.working() && day.terms().serves(service))
                .map(HallDay::date);
    }

    /** The days on which the hall gives numbers of anything, in order. @param first as above */
    public Stream<LocalDate> workingDays(LocalDate first) {
        return datesFrom(first).filter(this::workingDay);
    }

    /** A stretch of time; {@code until} is not part of it. */
    public record Stretch(Instant from, Instant until) {}

    /** When numbers are given that day to people without an appointment, in order. */
    public List<Stretch> issuing(LocalDate date) {
        return forAll(date)
                .map(span -> new Stretch(span.starts(date, zone), span.issuingEnds(date, zone)))
                .toList();
    }

    /** Whether the doors are open, for whomever. */
    public boolean doorsOpen(Instant now) {
        LocalDate today = dateAt(now);
        return on(today).spans().stream()
                .anyMatch(span -> !now.isBefore(span.starts(today, zone)) && now.isBefore(span.ends(today, zone)));
    }

    /** The day of the week that a date is worked like: its own but where work is made up. */
    public DayOfWeek like(LocalDate date) {
        return madeUp.getOrDefault(date, date.getDayOfWeek());
    }

    /** The hours of an ordinary day of the week. */
    List<Span> spansOf(DayOfWeek day) {
        return week.stream()
                .filter(plan -> plan.days().contains(day))
                .findFirst()
                .map(DayPlan::spans)
                .orElse(List.of());
    }

    /** The hall's own date at that moment. */
    public LocalDate dateAt(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    private Stream<Span> forAll(LocalDate date) {
        return on(date).spans().stream().filter(span -> !span.byAppointment());
    }

    private static Stream<LocalDate> datesFrom(LocalDate first) {
        return first.datesUntil(first.plusDays(DAYS_TO_LOOK_AHEAD));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
