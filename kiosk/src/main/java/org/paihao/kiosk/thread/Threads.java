package org.paihao.kiosk.thread;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Threads that do one thing after the other and never keep the program from ending. An executor and the callbacks of an
 * answer keep to themselves what is thrown in them, and whoever waits for it at the glass would wait for ever: here it goes
 * to the thread's handler of uncaught faults.
 */
public final class Threads {
    private Threads() {}

    /** One thread. */
    public static ScheduledExecutorService one(String name) {
        return new One(name);
    }

    /** The same work, but its fault is told before it is thrown on. */
    public static Runnable loud(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error fault) {
                tell(fault);
                throw fault;
            }
        };
    }

    private static void tell(Throwable fault) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
    }

    private static final class One extends ScheduledThreadPoolExecutor {
        One(String name) {
            super(1, work -> {
                Thread thread = new Thread(work, name);
                thread.setDaemon(true);
                return thread;
            });
        }

        @Override
        protected void afterExecute(Runnable done, Throwable thrown) {
            super.afterExecute(done, thrown);
            // What is repeated is done only when it is cancelled or failed.
            if (done instanceof Future<?> work && work.isDone()) {
                try {
                    work.get();
                } catch (ExecutionException e) {
                    tell(e.getCause());
                } catch (CancellationException e) {
                    // the desk was closed
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
