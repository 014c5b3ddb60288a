package org.paihao.server.catalog;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.paihao.protocol.DayKind;

/** Reads the days that are not like their day of the week. */
final class SpecialDaysFile {
    private static final int SHORTEST_LUNAR_MONTH = 29;
    private static final int LONGEST_LUNAR_MONTH = 30;
    private static final List<String> PATTERNS = List.of("dates", "weekdays", "monthDays", "lunarDays");
    private static final List<DayKind> KINDS =
            List.of(DayKind.MARKET, DayKind.DUTY, DayKind.RECEPTION, DayKind.APPOINTMENT);

    private final TermsFile terms;
    private final LunarMonths months;
    private final Once date = new Once("the date");

    SpecialDaysFile(TermsFile terms, LunarMonths months) {
        this.terms = terms;
        this.months = months;
    }

    SpecialDay read(Entry special) {
        Section day = special.section(TermsFile.fields(PATTERNS.toArray(String[]::new)));
        DayKind kind = TermsFile.kind(day.must("kind"), KINDS);
        boolean appointment = kind == DayKind.APPOINTMENT;
        Optional<Entry> times = appointment ? Optional.of(day.must("times")) : day.may("times");
        Optional<List<Span>> spans = times.map(entries -> SpansFile.read(entries, appointment));
        if (spans.filter(List::isEmpty).isPresent()) {
            throw day.must("times").fault("is empty; write times, or write the date under closed");
        }
        return new SpecialDay(pattern(day), Texts.read(day.must("name"), 12, 24), spans, terms.read(day, kind, spans));
    }

    private DayPattern pattern(Section day) {
        List<String> written =
                PATTERNS.stream().filter(key -> day.may(key).isPresent()).toList();
        if (written.size() != 1) {
            throw day.fault(
                    "says " + written.size() + " times when it is; write one of: " + String.join(", ", PATTERNS));
        }
        Entry when = day.must(written.get(0));
        return switch (written.get(0)) {
            case "dates" -> new DayPattern.Dates(set(when, item -> date.check(item, item.date())));
            case "weekdays" -> new DayPattern.Weekdays(set(when, HoursFile::day));
            case "monthDays" -> new DayPattern.MonthDays(set(when, item -> item.whole(1, 31)));
            default -> new DayPattern.LunarDays(lunarDays(when), months);
        };
    }

    private Set<Integer> lunarDays(Entry when) {
        if (months.begin().isEmpty()) {
            throw when.fault("needs the table lunarMonths; write it from the almanac");
        }
        return set(when, item -> item.whole(1, LONGEST_LUNAR_MONTH));
    }

    private static <T> Set<T> set(Entry list, Function<Entry, T> each) {
        Once once = new Once("the day");
        return Set.copyOf(list.list(1, item -> once.check(item, each.apply(item))));
    }

    static LunarMonths lunarMonths(Optional<Entry> table) {
        NavigableSet<LocalDate> begin = new TreeSet<>();
        table.ifPresent(list -> list.list(1, item -> {
            LocalDate first = item.date();
            long length = begin.isEmpty() ? LONGEST_LUNAR_MONTH : ChronoUnit.DAYS.between(begin.last(), first);
            if (length < SHORTEST_LUNAR_MONTH || length > LONGEST_LUNAR_MONTH) {
                throw item.fault("comes " + length + " days after the month before it; a lunar month has "
                        + SHORTEST_LUNAR_MONTH + " or " + LONGEST_LUNAR_MONTH);
            }
            return begin.add(first);
        }));
        if (begin.size() == 1) {
            throw table.orElseThrow().fault("holds one month; write the next one too, on which the table ends");
        }
        return new LunarMonths(begin);
    }
}
