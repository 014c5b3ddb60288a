package org.paihao.server.catalog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the part of a hall file that says when the hall is open. */
final class HoursFile {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private HoursFile() {}

    static Hours read(Entry entry, ZoneId zone) {
        Section hours = entry.section("week", "closed", "workdays");
        Once day = new Once("the day");
        List<DayPlan> week = hours.must("week").list(1, plan -> dayPlan(plan, day));
        if (week.stream().allMatch(plan -> plan.spans().isEmpty())) {
            throw hours.must("week").fault("is closed on all days; write times for one of them");
        }
        Once date = new Once("the date");
        Set<LocalDate> closed = new TreeSet<>();
        hours.may("closed").ifPresent(list -> list.list(0, item -> closed.add(date.check(item, item.date()))));
        Map<LocalDate, DayOfWeek> madeUp = new TreeMap<>();
        hours.may("workdays")
                .ifPresent(list -> list.list(0, item -> {
                    Section workday = item.section("date", "like");
                    Entry when = workday.must("date");
                    return madeUp.put(date.check(when, when.date()), openDay(workday.must("like"), week));
                }));
        return new Hours(zone, week, Collections.unmodifiableSet(closed), Collections.unmodifiableMap(madeUp));
    }

    private static DayPlan dayPlan(Entry entry, Once once) {
        Section plan = entry.section("days", "name", "times");
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        plan.must("days").list(1, item -> {
            DayOfWeek day = day(item);
            once.check(item, item.raw());
            return days.add(day);
        });
        Span[] last = new Span[1];
        List<Span> spans = plan.must("times").list(0, item -> {
            Span span = span(item);
            if (last[0] != null && span.from().isBefore(last[0].until())) {
                throw item.section("from", "until", "issueUntil")
                        .must("from")
                        .fault("begins before " + last[0].until()
                                + ", when the times before it end; write them in order, without overlap");
            }
            last[0] = span;
            return span;
        });
        return new DayPlan(
                Collections.unmodifiableSet(days), Texts.read(plan.must("name"), 20, 40), List.copyOf(spans));
    }

    private static Span span(Entry entry) {
        Section times = entry.section("from", "until", "issueUntil");
        LocalTime from = times.must("from").time();
        LocalTime until = times.must("until").time();
        if (!until.isAfter(from)) {
            throw times.must("until").fault(until + " is not after " + from + "; write a later time of the same day");
        }
        LocalTime issueUntil = times.may("issueUntil").map(Entry::time).orElse(until);
        if (!issueUntil.isAfter(from) || issueUntil.isAfter(until)) {
            throw times.must("issueUntil")
                    .fault(issueUntil + " is not between " + from + " and " + until + "; write a time between them");
        }
        return new Span(from, until, issueUntil);
    }

    private static DayOfWeek openDay(Entry entry, List<DayPlan> week) {
        DayOfWeek day = day(entry);
        if (week.stream()
                .noneMatch(plan -> plan.days().contains(day) && !plan.spans().isEmpty())) {
            throw entry.fault(entry.raw() + " is a closed day; write a day on which the hall works");
        }
        return day;
    }

    private static DayOfWeek day(Entry entry) {
        return DayOfWeek.of(1 + DAYS.indexOf(entry.oneOf(DAYS)));
    }
}
