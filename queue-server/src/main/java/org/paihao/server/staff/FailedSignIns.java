package org.paihao.server.staff;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.paihao.server.refusal.Refusal;

/**
 * Slows down whoever guesses passwords: after five failures for one user from one address, or twenty from one address,
 * within five minutes of real time nobody is let in there. A right password from elsewhere still is, so that a stranger
 * cannot lock a clerk out. An attempt counts from its beginning, so that many at once do not slip through.
 */
final class FailedSignIns {
    static final int PER_USER = 5;
    static final int PER_ADDRESS = 20;
    static final Duration WITHIN = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 10_000;

    private final LongSupplier nanoTime;
    private final Map<List<String>, Deque<Long>> failures = new LinkedHashMap<>();

    FailedSignIns(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @throws Refusal 429 {@code rate.limited} */
    synchronized void begin(String user, String address) {
        long now = nanoTime.getAsLong();
        Deque<Long> ofUser = recent(List.of(address, user), now);
        Deque<Long> ofAddress = recent(List.of(address), now);
        if (ofUser.size() >= PER_USER || ofAddress.size() >= PER_ADDRESS) {
            throw Refusal.of(
                    429,
                    "rate.limited",
                    "too many failed sign-ins; wait some minutes",
                    Map.of("minutes", WITHIN.toMinutes()));
        }
        ofUser.addLast(now);
        ofAddress.addLast(now);
    }

    synchronized void succeeded(String user, String address) {
        failures.remove(List.of(address, user));
        Deque<Long> ofAddress = failures.get(List.of(address));
        if (ofAddress != null) {
            ofAddress.pollLast();
        }
    }

    private Deque<Long> recent(List<String> whose, long now) {
        Deque<Long> times = failures.computeIfAbsent(whose, key -> new ArrayDeque<>());
        while (!times.isEmpty() && now - times.getFirst() >= WITHIN.toNanos()) {
            times.removeFirst();
        }
        if (failures.size() > MOST_REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
        return times;
    }
}
