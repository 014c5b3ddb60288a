package org.paihao.server.catalog;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a hall books, and when whoever comes is on time.
 *
 * @param days how many days after today can be booked
 * @param early how long before its time an appointment may be checked in
 * @param late and how long after
 * @param services by the service's id; what is not in here is not booked
 */
public record Appointments(int days, Duration early, Duration late, Map<String, SlotPlan> services) {
    /** What holds where the file says nothing: nothing is booked. */
    public static Appointments usual() {
        return new Appointments(14, Duration.ofMinutes(30), Duration.ofMinutes(15), Map.of());
    }

    public Optional<SlotPlan> plan(String service) {
        return Optional.ofNullable(services.get(service));
    }
}
