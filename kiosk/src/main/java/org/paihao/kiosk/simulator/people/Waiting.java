package org.paihao.kiosk.simulator.people;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for somebody else, not for ever. */
final class Waiting {
    private Waiting() {}

    /** @throws IllegalStateException where it does not come, or failed */
    static <T> T of(CompletableFuture<T> what, String name, long limit, TimeUnit unit) throws InterruptedException {
        try {
            return what.get(limit, unit);
        } catch (TimeoutException e) {
            throw new IllegalStateException("waited too long for " + name, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(name + " failed: " + e.getCause().getMessage(), e.getCause());
        }
    }
}
