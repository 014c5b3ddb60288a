package org.paihao.server.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The hall's clock: its own zone, a time that never decreases, and in a demo one that starts where it is told and runs
 * faster than the real one. What waits for a finger, a device or a voice keeps its real length: {@link #real} says how
 * much hall time that is.
 */
public final class HallClock {
    private final SteadyTime time;
    private final ZoneId zone;
    private final double speed;

    private HallClock(SteadyTime time, ZoneId zone, double speed) {
        this.time = time;
        this.zone = zone;
        this.speed = speed;
    }

    /** A clock that is measured by nothing but itself, so that it is always believed. */
    public static HallClock of(Clock clock) {
        return new HallClock(
                new SteadyTime(clock, () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()), 1, Optional.empty()),
                clock.getZone(),
                1);
    }

    /**
     * The machine's clock as far as it is believed.
     *
     * @param nanoTime the monotonic clock that it is measured by
     * @param lastWritten time of the last row of the books, if there is one
     */
    public static HallClock measured(Clock machine, LongSupplier nanoTime, Optional<Instant> lastWritten) {
        return new HallClock(new SteadyTime(machine, nanoTime, 1, lastWritten), machine.getZone(), 1);
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
        InstantSource source = () -> from.plusNanos((long) ((nanoTime.getAsLong() - begun) * speed));
        return new HallClock(new SteadyTime(source, nanoTime, speed, Optional.empty()), zone, speed);
    }

    /** The hall's time; never before what was answered earlier. */
    public Instant now() {
        return read().time();
    }

    /** The hall's time, and whether the machine's clock is believed. */
    public Reading read() {
        return time.read();
    }

    /** Why the machine's clock is not believed; empty while it is. */
    public Optional<Doubt> doubt() {
        return time.doubt();
    }

    /** Somebody says that the machine's clock is right; the hall's time follows it from now on. */
    public void confirm() {
        time.confirm();
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
