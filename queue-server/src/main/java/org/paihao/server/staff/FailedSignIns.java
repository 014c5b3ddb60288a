package org.paihao.server.staff;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
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
    private final Map<List<String>, Deque<Long>> failures = new HashMap<>();

    FailedSignIns(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @throws Refusal 429 {@code rate.limited} */
    synchronized void begin(String user, String address) {
        long now = nanoTime.getAsLong();
        forgetOld(now);
        Deque<Long> ofAddress = failures.getOrDefault(List.of(address), new ArrayDeque<>());
        Deque<Long> ofUser = failures.getOrDefault(List.of(address, user), new ArrayDeque<>());
        // A refused attempt leaves nothing: so nobody can push out what is remembered of them.
        if (ofUser.size() >= PER_USER || ofAddress.size() >= PER_ADDRESS || failures.size() >= MOST_REMEMBERED) {
            throw Refusal.of(
                    429,
                    "rate.limited",
                    "too many failed sign-ins; wait some minutes",
                    Map.of("minutes", WITHIN.toMinutes()));
        }
        ofUser.addLast(now);
        ofAddress.addLast(now);
        failures.put(List.of(address, user), ofUser);
        failures.put(List.of(address), ofAddress);
    }

    synchronized void succeeded(String user, String address) {
        failures.remove(List.of(address, user));
        Deque<Long> ofAddress = failures.get(List.of(address));
        if (ofAddress != null) {
            ofAddress.pollLast();
        }
    }

    private void forgetOld(long now) {
        for (Deque<Long> times : failures.values()) {
            while (!times.isEmpty() && now - times.getFirst() >= WITHIN.toNanos()) {
                times.removeFirst();
            }
        }
        failures.values().removeIf(Deque::isEmpty);
    }
}
