package org.paihao.server.catalog;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the part of a hall file that says what can be booked; each field may be left out. */
final class AppointmentsFile {
    private AppointmentsFile() {}

    static Appointments read(Optional<Entry> entry, List<Service> services) {
        return entry.map(file -> read(file, services)).orElseGet(Appointments::usual);
    }

    private static Appointments read(Entry entry, List<Service> known) {
        Section file = entry.section("days", "earlyMinutes", "lateMinutes", "services");
        Appointments usual = Appointments.usual();
        return new Appointments(
                file.whole("days", 0, 90, usual.days()),
                minutes(file, "earlyMinutes", 0, 240, usual.early()),
                minutes(file, "lateMinutes", 0, 120, usual.late()),
                services(file, known.stream().map(Service::id).toList()));
    }

    private static Duration minutes(Section file, String key, int low, int high, Duration usual) {
        return Duration.ofMinutes(file.whole(key, low, high, (int) usual.toMinutes()));
    }

    private static Map<String, SlotPlan> services(Section file, List<String> known) {
        Once once = new Once("the service");
        Map<String, SlotPlan> plans = new LinkedHashMap<>();
        file.may("services")
                .ifPresent(list -> list.list(0, item -> {
                    Section booked = item.section("service", "slotMinutes", "places");
                    Entry service = booked.must("service");
                    return plans.put(
                            once.check(service, service.oneOf(known)),
                            new SlotPlan(
                                    booked.must("slotMinutes").whole(5, 240),
                                    booked.must("places").whole(1, 50)));
                }));
        return Collections.unmodifiableMap(plans);
    }
}
