package org.paihao.server.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.paihao.server.refusal.Refusal;

/**
 * Lets each caller ask so often in a minute of real time, and no more. Callers beyond a number that no hall has are
 * counted as one, so that nobody fills the memory.
 */
public final class CallLimit {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_CALLERS = 10_000;
    private static final String ALL_OTHERS = "";

    private final int most;
    private final LongSupplier nanoTime;
    private final Map<String, Integer> calls = new HashMap<>();
    private long began;

    /** @param nanoTime the monotonic clock */
    public CallLimit(int mostInAMinute, LongSupplier nanoTime) {
        this.most = mostInAMinute;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    /** @throws Refusal 429 {@code rate.limited} */
    public synchronized void count(String caller) {
        long now = nanoTime.getAsLong();
        if (now - began >= MINUTE.toNanos()) {
            began = now;
            calls.clear();
        }
        boolean room = calls.size() < MOST_CALLERS || calls.containsKey(caller);
        if (calls.merge(room ? caller : ALL_OTHERS, 1, Integer::sum) > most) {
            throw Refusal.of(429, "rate.limited", "asked too often; wait a minute", Map.of("minutes", 1));
        }
    }
}
