package org.paihao.server.catalog;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A window and what it serves.
 *
 * @param services ids of services that it always serves, at least one
 * @param also what it serves besides at certain hours
 * @param mayTake services that it may take over for a while when they are overloaded
 */
public record WindowPlan(int no, List<String> services, List<HourlyServices> also, List<String> mayTake) {
    /** The services of a moment: those that it always serves first. */
    public List<String> servicesAt(DayOfWeek day, LocalTime time) {
        return Stream.concat(
                        services.stream(),
                        also.stream()
                                .filter(hourly -> hourly.covers(day, time))
                                .flatMap(hourly -> hourly.services().stream()))
                .toList();
    }

    /** All that it serves at one hour or another. */
    public Stream<String> everServed() {
        return Stream.concat(services.stream(), also.stream().flatMap(hourly -> hourly.services().stream()));
    }
}
