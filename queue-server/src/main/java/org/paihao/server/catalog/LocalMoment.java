package org.paihao.server.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a time of the hall's clock comes. */
final class LocalMoment {
    private LocalMoment() {}

    /** A time that the change to summer time leaves out is the moment of that change; a doubled one is its first. */
    static Instant of(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime local = date.atTime(time);
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
