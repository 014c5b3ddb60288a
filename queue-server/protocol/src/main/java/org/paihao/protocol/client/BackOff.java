package org.paihao.protocol.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waiting between attempts: 50 ms doubling to 1 s, of which the second half is chance so that no crowd comes at once. */
final class BackOff {
    private static final long FIRST = 50;
    private static final long MOST = 1_000;

    private final RandomGenerator random;
    private long ceiling = FIRST;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        long half = ceiling / 2;
        long wait = half + random.nextLong(ceiling - half + 1);
        ceiling = Math.min(MOST, ceiling * 2);
        return Duration.ofMillis(wait);
    }

    void reset() {
        ceiling = FIRST;
    }
}
