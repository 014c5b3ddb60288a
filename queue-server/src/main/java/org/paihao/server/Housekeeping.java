package org.paihao.server;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.paihao.server.storage.Act;
import org.paihao.server.storage.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody asks for: each second every duty is done once, all of them in one transaction, in the order given. */
final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final ScheduledExecutorService seconds = Executors.newSingleThreadScheduledExecutor();
    private final Ledger ledger;
    private final List<Act<Integer>> duties;

    Housekeeping(Ledger ledger, List<Act<Integer>> duties) {
        this.ledger = ledger;
        this.duties = duties;
    }

    void start() {
        seconds.scheduleWithFixedDelay(this::keep, 1, 1, TimeUnit.SECONDS);
    }

    private void keep() {
        try {
            ledger.write(writing -> {
                int done = 0;
                for (Act<Integer> duty : duties) {
                    done += duty.run(writing);
                }
                return done;
            });
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again.
            LOG.error("housekeeping failed", e);
        }
    }

    void stop() {
        seconds.shutdown();
    }
}
