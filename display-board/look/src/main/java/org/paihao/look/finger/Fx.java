package org.paihao.look.finger;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** Runs something on the toolkit's thread and waits for it. */
final class Fx {
    private static final long PATIENCE_SECONDS = 20;

    private Fx() {}

    static void run(Runnable act) throws InterruptedException {
        get(() -> {
            act.run();
            return null;
        });
    }

    /** @throws IllegalStateException where it failed, or the toolkit does not answer */
    static <T> T get(Callable<T> ask) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(ask);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().toString(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The screen did not answer for " + PATIENCE_SECONDS + " s", e);
        }
    }
}
