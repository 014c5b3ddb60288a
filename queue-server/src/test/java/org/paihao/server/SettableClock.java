package org.paihao.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {
    private static final ZoneId HALL = ZoneId.of("Asia/Shanghai");

    private final AtomicReference<Instant> now = new AtomicReference<>();

    /** @param local the hall's own time, such as {@code 2026-11-23T08:30} */
    public static SettableClock at(String local) {
        SettableClock clock = new SettableClock();
        clock.set(local);
        return clock;
    }

    public void set(String local) {
        now.set(LocalDateTime.parse(local).atZone(HALL).toInstant());
    }

    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
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
