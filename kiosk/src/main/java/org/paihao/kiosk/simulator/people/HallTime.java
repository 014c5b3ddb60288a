package org.paihao.kiosk.simulator.people;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.paihao.protocol.client.HallClock;

/** How people of the hall let time pass: by the hall's clock, however fast it runs. For any number of threads. */
public final class HallTime {
    /** The clock may be told anew while somebody waits. */
    private static final Duration STEP = Duration.ofMillis(200);

    /** A finger is no faster where a hall's clock is. */
    private static final long FINGER_MILLIS = 700;

    private final HallClock clock;

    public HallTime(HallClock clock) {
        this.clock = clock;
    }

    public OffsetDateTime now() {
        return clock.now();
    }

    /** Waits until the hall's clock says so. */
    public void await(OffsetDateTime moment) throws InterruptedException {
        for (Duration left = clock.until(moment); !left.isZero(); left = clock.until(moment)) {
            TimeUnit.NANOSECONDS.sleep(Math.min(left.toNanos(), STEP.toNanos()));
        }
    }

    public void pass(int hallSeconds) throws InterruptedException {
        await(clock.now().plusSeconds(hallSeconds));
    }

    /** The real time that somebody takes from one touch to the next. */
    public void moveFinger() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(FINGER_MILLIS);
    }
}
