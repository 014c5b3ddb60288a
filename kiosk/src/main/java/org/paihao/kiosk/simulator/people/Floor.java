package org.paihao.kiosk.simulator.people;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Where citizens and clerks meet: who holds which number, and who has to wait for whom. For any number of threads. */
public final class Floor {
    private final Map<String, CompletableFuture<Citizen>> citizens = new ConcurrentHashMap<>();
    private final Map<Integer, ReentrantLock> bells = new ConcurrentHashMap<>();
    private volatile boolean doorClosed;

    void enter(Citizen citizen) {
        of(citizen.number()).complete(citizen);
    }

    private CompletableFuture<Citizen> of(String number) {
        return citizens.computeIfAbsent(number, any -> new CompletableFuture<>());
    }

    /** Whoever holds that number; a clerk may be faster with the call than the citizen with reading the glass. */
    Citizen holder(String number) throws InterruptedException {
        return Waiting.of(of(number), "somebody with " + number, 1, TimeUnit.MINUTES);
    }

    /**
     * A window's bell: its clerk calls only with it in hand. A citizen who is about to void a number holds it, so that
     * no chance of the moment decides whether the number is called first.
     */
    ReentrantLock bell(int window) {
        return bells.computeIfAbsent(window, any -> new ReentrantLock());
    }

    /** Nobody comes any more. */
    void closeDoor() {
        doorClosed = true;
    }

    public boolean isDoorClosed() {
        return doorClosed;
    }
}
