package org.paihao.server.catalog;

import java.time.Duration;
import java.util.Map;

/**
 * The numbers in the order of calling.
 *
 * @param maxWait whoever waited so long is called before all others
 * @param aging whoever waited so long without priority counts like one with it
 * @param normalsPerPriority how many without priority are called between two with it
 * @param comeBackCalls how many others are called from the queue before one that came back
 * @param appointmentEarly how long before its time an appointment may be called
 */
public record OrderLimits(
        Duration maxWait, Duration aging, int normalsPerPriority, int comeBackCalls, Duration appointmentEarly) {

    /** As the journal keeps them, so that it alone explains each call; times in milliseconds. */
    public Map<String, Object> facts() {
        return Map.of(
                "maxWait", maxWait.toMillis(),
                "aging", aging.toMillis(),
                "normalsPerPriority", normalsPerPriority,
                "comeBackCalls", comeBackCalls,
                "appointmentEarly", appointmentEarly.toMillis());
    }

    /** What holds where the file says nothing. */
    public static OrderLimits usual() {
        return new OrderLimits(Duration.ofMinutes(60), Duration.ofMinutes(30), 2, 3, Duration.ofMinutes(10));
    }
}
