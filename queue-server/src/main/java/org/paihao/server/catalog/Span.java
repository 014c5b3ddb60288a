package org.paihao.server.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A stretch of opening hours within a day.
 *
 * @param until the doors close
 * @param issueUntil the last numbers are given; not after {@code until}
 */
public record Span(LocalTime from, LocalTime until, LocalTime issueUntil) {
    Instant starts(LocalDate date, ZoneId zone) {
        return instant(date, from, zone);
    }

    Instant issuingEnds(LocalDate date, ZoneId zone) {
        return instant(date, issueUntil, zone);
    }

    /** A time that the change to summer time leaves out is the moment of that change; a doubled one is its first. */
    private static Instant instant(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime local = date.atTime(time);
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
