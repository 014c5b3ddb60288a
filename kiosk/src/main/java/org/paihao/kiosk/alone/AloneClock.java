package org.paihao.kiosk.alone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The hall's time without the server: as it goes on from the server's last word in this run; after a start without the
 * server, by this machine's clock and how far it was from the hall's when both were last known. Never before what
 * was known or told already, so that a clock that was set back gives nobody an earlier place.
 */
final class AloneClock {
    private final Supplier<OffsetDateTime> told;
    private final InstantSource machine;
    private OffsetDateTime floor;

    /** @param told the hall's time by the server's word, or null before it spoke */
    AloneClock(Supplier<OffsetDateTime> told, InstantSource machine) {
        this.told = told;
        this.machine = machine;
    }

    Instant machine() {
        return machine.instant();
    }

    /** No later answer lies before that. */
    void notBefore(OffsetDateTime time) {
        if (floor == null || time.isAfter(floor)) {
            floor = time;
        }
    }

    /** The server's own time, or null where it has not spoken in this run. */
    OffsetDateTime told() {
        return told.get();
    }

    /** @param kept what was known before this run, or null @return null where nothing is known */
    OffsetDateTime now(Kept kept) {
        OffsetDateTime time = told.get();
        if (time != null) {
            // The server's word counts, also where this machine's clock had run ahead of it.
            floor = time;
        } else if (kept != null) {
            Duration since = Duration.between(kept.machine(), machine.instant());
            double speed = kept.view().hall().clockSpeed();
            time = kept.hall().plusNanos(Math.round(since.toNanos() * (speed > 0 ? speed : 1)));
        }
        if (time == null) {
            return null;
        }
        notBefore(time);
        // So the date is the hall's own.
        ZoneId zone =
                kept == null ? time.getOffset() : ZoneId.of(kept.view().hall().zone());
        return floor.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
