package org.paihao.protocol.client;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * The hall's time, as the server tells it and as it goes on between two tellings: a program's own clock plays no part. A
 * telling that was long on its way would put the clock back, so of the last ten the one that came soonest counts. For
 * any number of threads.
 */
public final class HallClock {
    private static final int TELLINGS = 10;

    private final LongSupplier nanoTime;
    private final Deque<OffsetDateTime> origins = new ArrayDeque<>();
    private final long start;
    private OffsetDateTime origin;
    private double speed = 1;

    public HallClock() {
        this(System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime()} */
    public HallClock(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** @param clockSpeed hall seconds in a real second */
    public synchronized void tell(OffsetDateTime serverTime, double clockSpeed) {
        if (clockSpeed != speed) {
            origins.clear();
            speed = clockSpeed;
        }
        if (origins.size() == TELLINGS) {
            origins.removeFirst();
        }
        origins.addLast(serverTime.minus(elapsed()));
        origin = origins.stream()
                .max(Comparator.comparing(OffsetDateTime::toInstant))
                .orElseThrow();
    }

    synchronized void tell(OffsetDateTime serverTime) {
        tell(serverTime, speed);
    }

    /** Forgets what was told: another server, or one whose clock was set anew. */
    synchronized void forget() {
        origins.clear();
    }

    /** Hall time now, with the hall's offset; null before the server told it. */
    public synchronized OffsetDateTime now() {
        return origin == null ? null : origin.plus(elapsed());
    }

    /** Hall seconds in a real second. */
    public synchronized double speed() {
        return speed;
    }

    /** Real time until then, not negative; nothing before the server told the time. */
    public synchronized Duration until(OffsetDateTime hallTime) {
        if (origin == null) {
            return Duration.ZERO;
        }
        Duration hall = Duration.between(now(), hallTime);
        return hall.isNegative() ? Duration.ZERO : real(hall);
    }

    /** How long that takes in reality. */
    public synchronized Duration real(Duration hall) {
        return Duration.ofNanos(Math.round(hall.toNanos() / speed));
    }

    private Duration elapsed() {
        return Duration.ofNanos(Math.round((nanoTime.getAsLong() - start) * speed));
    }
}
