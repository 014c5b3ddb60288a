package org.paihao.kiosk.simulator.people;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Somebody who holds a number. */
final class Citizen {
    private static final long MINUTES_AT_THE_KIOSK = 2;

    private final Choice choice;
    private final String number;
    private final CompletableFuture<Void> away = new CompletableFuture<>();

    Citizen(Choice choice, String number) {
        this.choice = choice;
        this.number = number;
    }

    Choice choice() {
        return choice;
    }

    String number() {
        return number;
    }

    /** Steps away from the kiosk. */
    void leaveKiosk() {
        away.complete(null);
    }

    /** Waits until this one can walk to a window. */
    void awaitFree() throws InterruptedException {
        Waiting.of(away, number + " to leave the kiosk", MINUTES_AT_THE_KIOSK, TimeUnit.MINUTES);
    }
}
