package org.paihao.server.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A stretch of opening hours within a day.
 *
 * @param until the doors close
 * @param issueUntil the last numbers are given; not after {@code until}
 * @param byAppointment whether only who has an appointment is served
 */
public record Span(LocalTime from, LocalTime until, LocalTime issueUntil, boolean byAppointment) {
    Instant starts(LocalDate date, ZoneId zone) {
        return LocalMoment.of(date, from, zone);
    }

    Instant issuingEnds(LocalDate date, ZoneId zone) {
        return LocalMoment.of(date, issueUntil, zone);
    }

    Instant ends(LocalDate date, ZoneId zone) {
        return LocalMoment.of(date, until, zone);
    }
}
