package org.paihao.server.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * The hall's clock: its own zone, and in a demo a time that starts where it is told and runs faster than the real one.
 * What waits for a finger, a device or a voice keeps its real length: {@link #real} says how much hall time that is.
 */
public final class HallClock {
    private final InstantSource source;
    private final ZoneId zone;
    private final double speed;

    private HallClock(InstantSource source, ZoneId zone, double speed) {
        this.source = source;
        this.zone = zone;
        this.speed = speed;
    }

    /** The real time, or a clock that a test sets. */
    public static HallClock of(Clock clock) {
        return new HallClock(clock, clock.getZone(), 1);
    }

    /**
     * A demo's clock.
     *
     * @param start hall time now
     * @param speed hall seconds in a real second, above 0
     * @param nanoTime the monotonic clock
     */
    public static HallClock scaled(LocalDateTime start, double speed, ZoneId zone, LongSupplier nanoTime) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("the speed of the hall's clock must be above 0, not " + speed);
        }
        Instant from = start.atZone(zone).toInstant();
        long begun = nanoTime.getAsLong();
        return new HallClock(() -> from.plusNanos((long) ((nanoTime.getAsLong() - begun) * speed)), zone, speed);
    }

    public Instant now() {
        return source.instant();
    }

    public ZoneId zone() {
        return zone;
    }

    /** Hall seconds in a real second. */
    public double speed() {
        return speed;
    }

    /** How much hall time passes while {@code length} passes in reality. */
    public Duration real(Duration length) {
        return speed == 1 ? length : Duration.ofNanos((long) (length.toNanos() * speed));
    }

    public LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    /** The time as it goes over the wire, in whole milliseconds and with the hall's offset. */
    public OffsetDateTime wire(long epochMilli) {
        return OffsetDateTime.ofInstant(Instant.ofEpochMilli(epochMilli), zone);
    }
}
