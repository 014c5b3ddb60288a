package org.paihao.server.catalog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.paihao.protocol.DayKind;

/** Reads the part of a hall file that says when the hall is open, and what kind of day it then is. */
final class HoursFile {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<DayKind> KINDS = List.of(DayKind.values());

    private HoursFile() {}

    static Hours read(Entry entry, ZoneId zone, TermsFile terms) {
        Section hours = entry.section("week", "closed", "workdays", "lunarMonths", "special");
        Once day = new Once("the day");
        List<DayPlan> week = hours.must("week").list(1, plan -> dayPlan(plan, day, terms));
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
        SpecialDaysFile days = new SpecialDaysFile(terms, SpecialDaysFile.lunarMonths(hours.may("lunarMonths")));
        List<Entry> written = hours.may("special").map(Entry::items).orElse(List.of());
        Hours read = new Hours(
                zone,
                week,
                Collections.unmodifiableSet(closed),
                Collections.unmodifiableMap(madeUp),
                written.stream().map(days::read).toList());
        checkThatNamedDaysHaveHours(read, written);
        return read;
    }

    private static void checkThatNamedDaysHaveHours(Hours hours, List<Entry> written) {
        for (int i = 0; i < written.size(); i++) {
            if (hours.special().get(i).when() instanceof DayPattern.Dates named) {
                for (LocalDate date : named.dates()) {
                    if (hours.on(date).spans().isEmpty()) {
                        throw written.get(i).fault("falls on " + date + ", a day without hours; write times");
                    }
                }
            }
        }
    }

    private static DayPlan dayPlan(Entry entry, Once once, TermsFile terms) {
        Section plan = entry.section(TermsFile.fields("days"));
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        plan.must("days").list(1, item -> {
            DayOfWeek day = day(item);
            once.check(item, item.raw());
            return days.add(day);
        });
        DayKind kind = plan.may("kind").map(item -> TermsFile.kind(item, KINDS)).orElse(DayKind.ORDINARY);
        List<Span> spans = SpansFile.read(plan.must("times"), kind == DayKind.APPOINTMENT);
        return new DayPlan(
                Collections.unmodifiableSet(days),
                Texts.read(plan.must("name"), 20, 40),
                spans,
                terms.read(plan, kind, Optional.of(spans)));
    }

    private static DayOfWeek openDay(Entry entry, List<DayPlan> week) {
        DayOfWeek day = day(entry);
        if (week.stream()
                .noneMatch(plan -> plan.days().contains(day) && !plan.spans().isEmpty())) {
            throw entry.fault(entry.raw() + " is a closed day; write a day on which the hall works");
        }
        return day;
    }

    static DayOfWeek day(Entry entry) {
        return DayOfWeek.of(1 + DAYS.indexOf(entry.oneOf(DAYS)));
    }

    /** A day as the file writes it. */
    static String word(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }
}
