package org.paihao.server.catalog;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the part of a hall file that says which window serves what, and when. */
final class WindowsFile {
    private static final String ALL = "all";

    private final List<String> services;
    private final Hours hours;

    private WindowsFile(List<Service> services, Hours hours) {
        this.services = services.stream().map(Service::id).toList();
        this.hours = hours;
    }

    static List<WindowPlan> read(Entry entry, List<Service> services, Hours hours) {
        WindowsFile file = new WindowsFile(services, hours);
        Once numbers = new Once("the window");
        return entry.list(1, item -> file.window(item, numbers)).stream()
                .sorted(Comparator.comparingInt(WindowPlan::no))
                .toList();
    }

    private WindowPlan window(Entry entry, Once numbers) {
        Section window = entry.section("no", "services", "also", "mayTake");
        Entry no = window.must("no");
        int number = numbers.check(no, no.whole(1, 99));
        List<String> always = services(window.must("services"), List.of());
        return new WindowPlan(
                number,
                always,
                also(window.may("also"), always),
                window.may("mayTake").map(list -> services(list, always)).orElseGet(List::of));
    }

    /** A list of services, or {@code all}. @param served what the window serves anyway, and need not be told to */
    private List<String> services(Entry entry, List<String> served) {
        if (entry.is(ALL)) {
            List<String> others =
                    services.stream().filter(id -> !served.contains(id)).toList();
            if (others.isEmpty()) {
                throw entry.fault("adds nothing to a window that serves everything; delete it");
            }
            return others;
        }
        Once once = new Once("the service");
        served.forEach(id -> once.check(entry, id));
        return entry.list(1, item -> once.check(item, item.oneOf(services)));
    }

    private List<HourlyServices> also(Optional<Entry> entry, List<String> always) {
        List<HourlyServices> before = new ArrayList<>();
        entry.ifPresent(list -> list.list(1, item -> before.add(hourly(item, always, before))));
        return List.copyOf(before);
    }

    private HourlyServices hourly(Entry entry, List<String> always, List<HourlyServices> before) {
        Section section = entry.section("services", "days", "from", "until");
        LocalTime from = section.must("from").time();
        LocalTime until = section.must("until").time();
        if (!until.isAfter(from)) {
            throw section.must("until").fault(until + " is not after " + from + "; write a later time of the same day");
        }
        HourlyServices hourly = new HourlyServices(
                services(section.must("services"), always),
                section.may("days").map(WindowsFile::days).orElseGet(this::workingDays),
                from,
                until);
        for (DayOfWeek day : hourly.days()) {
            if (hours.spansOf(day).stream()
                    .noneMatch(span -> !from.isBefore(span.from()) && !until.isAfter(span.until()))) {
                throw section.must("from")
                        .fault(from + " to " + until + " is not within the hours of " + HoursFile.word(day)
                                + "; write times within them, one item for each stretch");
            }
        }
        for (HourlyServices other : before) {
            hourly.services().stream()
                    .filter(id -> other.services().contains(id) && hourly.meets(other))
                    .findFirst()
                    .ifPresent(id -> {
                        throw section.must("from")
                                .fault(id + " is served here from " + other.from() + " to " + other.until()
                                        + " already; write hours without overlap");
                    });
        }
        return hourly;
    }

    private static Set<DayOfWeek> days(Entry list) {
        Once once = new Once("the day");
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        list.list(1, item -> {
            once.check(item, item.raw());
            return days.add(HoursFile.day(item));
        });
        return days;
    }

    private Set<DayOfWeek> workingDays() {
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        days.removeIf(day -> hours.spansOf(day).isEmpty());
        return days;
    }
}
