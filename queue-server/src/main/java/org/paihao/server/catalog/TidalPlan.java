package org.paihao.server.catalog;

import java.time.Duration;

/**
 * When a window is asked to take a service over for a while.
 *
 * @param overload a service is overloaded when the people who wait for it are more work than this for each of its open
 *     windows
 * @param idle a window has room when those who wait for it are at most this much work for it
 * @param each how long serving one takes where today has not shown it yet
 * @param take how long a window keeps what it took over, unless the hall closes first
 */
public record TidalPlan(Duration overload, Duration idle, Duration each, Duration take) {
    /** What holds where the file says nothing. */
    public static TidalPlan usual() {
        return new TidalPlan(
                Duration.ofMinutes(30), Duration.ofMinutes(5), Duration.ofMinutes(8), Duration.ofMinutes(60));
    }
}
