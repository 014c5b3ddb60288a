package org.paihao.server.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * Why the machine's clock is not believed, as long as it is so.
 *
 * @param since hall time at which the doubt arose
 * @param off how far the machine's clock was ahead of the hall's time then; negative where it was behind
 */
public record Doubt(Reason reason, Instant since, Duration off) {
    private static final Duration SAME = Duration.ofMinutes(1);

    /** What speaks against the clock. */
    public enum Reason {
        /** It was set while the server ran. */
        JUMPED,
        /** At the start it lay before the last row of the books. */
        BEHIND_THE_BOOKS,
        /** At the start it lay long after the last row of the books. */
        AHEAD_OF_THE_BOOKS
    }

    boolean stillSays(Reason now, Duration nowOff) {
        return reason == now && off.minus(nowOff).abs().compareTo(SAME) < 0;
    }
}
