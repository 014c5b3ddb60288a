package org.paihao.kiosk.errand;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Threads that do one thing after the other and never keep the program from ending. */
final class Threads {
    private Threads() {}

    static ScheduledExecutorService one(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
