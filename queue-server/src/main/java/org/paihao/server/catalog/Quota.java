package org.paihao.server.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How many numbers of a service a day gives at most.
 *
 * @param slot the part of the day that it holds for; empty: the whole day
 * @param most 1 or more
 */
public record Quota(String service, Optional<Slot> slot, int most) {
    /** A part of a day. @param until not included */
    public record Slot(LocalTime from, LocalTime until) {
        public Instant starts(LocalDate date, ZoneId zone) {
            return LocalMoment.of(date, from, zone);
        }

        public Instant ends(LocalDate date, ZoneId zone) {
            return LocalMoment.of(date, until, zone);
        }

        boolean overlaps(Slot other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    /** Whether a number given at that moment of that date counts here. */
    public boolean holds(LocalDate date, Instant now, ZoneId zone) {
        return slot.map(part -> !now.isBefore(part.starts(date, zone)) && now.isBefore(part.ends(date, zone)))
                .orElse(true);
    }
}
