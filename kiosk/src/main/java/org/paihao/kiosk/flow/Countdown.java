package org.paihao.kiosk.flow;

import java.time.Duration;
import java.time.Instant;

/**
 * Time that runs out before the visitor's eyes.
 *
 * @param seconds left, begun ones counted whole
 * @param share of the whole that is left, 0 to 1
 */
public record Countdown(long seconds, double share) {
    static final Countdown OVER = new Countdown(0, 0);

    static Countdown until(Instant end, Duration whole, Instant now) {
        long left = Math.max(0, Duration.between(now, end).toMillis());
        long seconds = (left + 999) / 1_000;
        return new Countdown(seconds, Math.min(1, (double) seconds * 1_000 / whole.toMillis()));
    }
}
