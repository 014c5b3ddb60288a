package org.paihao.display.board;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The banner of a new call changes its colours once a second for eight seconds, and then stands still. */
final class Blink {
    static final Duration LASTS = Duration.ofSeconds(8);
    private static final long PERIOD = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private long id = -1;
    private long began;
    private boolean worth;

    Blink(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Says which call stands in the banner.
     *
     * @param age real time since it was made: an old one, seen first when a board starts, does not blink
     */
    void shows(long call, Duration age) {
        if (call != id) {
            id = call;
            began = nanoTime.getAsLong();
            worth = age.compareTo(LASTS) < 0;
        }
    }

    /** Whether a new call wants to be seen now. */
    boolean blinks() {
        return worth && nanoTime.getAsLong() - began < LASTS.toNanos();
    }

    /** Whether the colours are the other way round now. */
    boolean inverted() {
        return blinks() && (nanoTime.getAsLong() - began) % PERIOD >= PERIOD / 2;
    }
}
