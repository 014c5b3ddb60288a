package org.paihao.kiosk.simulator.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who work at the same time: when one fails, all stop. */
final class Crew implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });
    private final CompletionService<Void> done = new ExecutorCompletionService<>(threads);
    private final List<Future<Void>> all = new ArrayList<>();

    /** For what belongs to one of them. */
    ExecutorService threads() {
        return threads;
    }

    void start(Callable<Void> work) {
        all.add(done.submit(work));
    }

    /** Waits for so many of them. @throws IllegalStateException with the first failure */
    void await(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            try {
                done.take().get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(
                        "the demo stops: " + e.getCause().getMessage(), e.getCause());
            }
        }
    }

    @Override
    public void close() {
        all.forEach(work -> work.cancel(true));
        threads.shutdownNow();
    }
}
