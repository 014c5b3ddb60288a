package org.paihao.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's clock and its monotonic one; both stand still until a test moves them. */
public final class SettableClock extends Clock {
    private static final ZoneId HALL = ZoneId.of("Asia/Shanghai");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicLong nanos = new AtomicLong();

    /** @param local the hall's own time, such as {@code 2026-11-23T08:30} */
    public static SettableClock at(String local) {
        SettableClock clock = new SettableClock();
        clock.jump(local);
        return clock;
    }

    /** Lets the time pass until then. @param local later than now */
    public void set(String local) {
        pass(Duration.between(now.get(), instant(local)));
    }

    public void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        now.updateAndGet(instant -> instant.plus(time));
    }

    /** Somebody sets the machine's clock, while no time passes. */
    public void jump(String local) {
        now.set(instant(local));
    }

    /** The monotonic clock. */
    public long nanoTime() {
        return nanos.get();
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(HALL).toInstant();
    }

    public void passSeconds(long seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    @Override
    public ZoneId getZone() {
        return HALL;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Clock self = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return self.withZone(other);
            }

            @Override
            public Instant instant() {
                return self.instant();
            }
        };
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
