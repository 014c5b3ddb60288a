package org.paihao.server.slip;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.paihao.server.refusal.Refusal;

/** Slows down whoever tries codes: ten that no slip has, within five minutes of real time, and that caller waits. */
final class Guesses {
    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofMinutes(5);

    private final LongSupplier nanoTime;
    private final Map<String, Deque<Long>> wrong = new HashMap<>();

    /** @param nanoTime the monotonic clock */
    Guesses(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @throws Refusal 429 {@code rate.limited} */
    synchronized void check(String actor) {
        Deque<Long> times = wrong.getOrDefault(actor, new ArrayDeque<>());
        long now = nanoTime.getAsLong();
        while (!times.isEmpty() && now - times.getFirst() >= WITHIN.toNanos()) {
            times.removeFirst();
        }
        if (times.size() >= MOST) {
            throw Refusal.of(
                    429,
                    "rate.limited",
                    "too many codes that no slip has; wait some minutes",
                    Map.of("minutes", WITHIN.toMinutes()));
        }
    }

    synchronized void wrong(String actor) {
        wrong.computeIfAbsent(actor, any -> new ArrayDeque<>()).addLast(nanoTime.getAsLong());
    }
}
