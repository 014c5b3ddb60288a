package org.paihao.look;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Nobody stands before a dead glass: a fault that no thread has caught, and a toolkit that does not answer, end the program
 * at once, and its launcher starts it again. What must outlive that is on disk before anybody sees it.
 */
final class GlassWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GlassWatch.class);

    private final Thread thread = new Thread(this::watch, "glass watch");
    private final int looks;
    private final long pauseMillis;

    private GlassWatch(int looks, long pauseMillis) {
        this.looks = looks;
        this.pauseMillis = pauseMillis;
        thread.setDaemon(true);
    }

    /** From now on, on every thread of this program. */
    static void endOnFaults() {
        Thread.setDefaultUncaughtExceptionHandler(GlassWatch::end);
    }

    /** Looks after each pause whether the toolkit answers; so many looks in vain are a fault. */
    static GlassWatch begin(int looks, long pauseMillis) {
        GlassWatch watch = new GlassWatch(looks, pauseMillis);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            while (true) {
                CountDownLatch answer = new CountDownLatch(1);
                Platform.runLater(answer::countDown);
                // Looks are counted and not the time, which goes on while a machine sleeps.
                for (int look = 1; !answer.await(pauseMillis, TimeUnit.MILLISECONDS); look++) {
                    if (look == looks) {
                        throw new IllegalStateException("the glass does not answer");
                    }
                }
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            LOG.debug("the window is closed");
        }
    }

    /** Without a farewell: what is dead could hold it up. */
    private static void end(Thread thread, Throwable fault) {
        try {
            LOG.error("a fault on thread {} ends this program", thread.getName(), fault);
        } finally {
            Runtime.getRuntime().halt(ScreenProgram.FAULT);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
