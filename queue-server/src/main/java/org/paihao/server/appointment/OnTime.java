package org.paihao.server.appointment;

import java.time.Instant;
import org.paihao.server.catalog.Appointments;

/**
 * When an appointment can be checked in.
 *
 * @param from the first moment
 * @param until the last one
 */
record OnTime(Instant from, Instant until) {
    static OnTime of(Instant starts, Appointments rules) {
        return new OnTime(starts.minus(rules.early()), starts.plus(rules.late()));
    }

    boolean tooEarly(Instant now) {
        return now.isBefore(from);
    }

    boolean tooLate(Instant now) {
        return now.isAfter(until);
    }
}
