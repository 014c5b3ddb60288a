package org.paihao.kiosk.alone;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.paihao.kiosk.thread.Threads;
import org.paihao.protocol.LeaseList;
import org.paihao.protocol.OfflineTickets;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between a kiosk that gives numbers by itself and the server: brings what was given as soon as the server is there again,
 * and fetches leases while it is. Any thread may call.
 */
public final class HomeComing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HomeComing.class);
    private static final Duration TRY = Duration.ofSeconds(4);
    private static final long REST = TimeUnit.SECONDS.toNanos(1);
    private static final int ROUNDS = 10;
    private static final long FRESH = TimeUnit.MINUTES.toNanos(10);

    private final QueueClient server;
    private final AloneDesk desk;
    private final ScheduledExecutorService thread = Threads.one("leases");
    private volatile boolean away;
    private volatile boolean wantsLeases = true;
    private long leasedAt;
    private Long failedAt;

    public HomeComing(QueueClient server, AloneDesk desk) {
        this.server = server.within(TRY);
        this.desk = desk;
    }

    /** Looks each time so long after the last look what is to be done, and then runs {@code also}. */
    public void start(Duration pause, Runnable also) {
        thread.scheduleWithFixedDelay(
                () -> {
                    look();
                    also.run();
                },
                0,
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** The line to the server is lost, or there again. */
    public void away(boolean lost) {
        away = lost;
        if (!lost) {
            wantsLeases = true;
        }
    }

    public boolean isAway() {
        return away;
    }

    private void look() {
        if (!away && bring()) {
            lease();
        }
    }

    /** Fetches the leases where it is time to; the server must have all tickets of the former ones. */
    private void lease() {
        if (!wantsLeases && System.nanoTime() - leasedAt < FRESH) {
            return;
        }
        try {
            LeaseList leases = server.lease();
            wantsLeases = !desk.hold(leases.leases());
            leasedAt = System.nanoTime();
        } catch (Refused e) {
            LOG.error("this kiosk gets no leases: {}", e.getMessage());
            wantsLeases = false;
            leasedAt = System.nanoTime();
        } catch (ServerAway e) {
            LOG.warn("no answer to the wish for leases: {}", e.getMessage());
        } catch (IOException e) {
            LOG.error("leases could not be kept", e);
        }
    }

    /**
     * Brings every ticket that the server has to hear of. One caller at a time; just after it failed, it fails at once.
     *
     * @return whether the server knows all of them
     */
    public synchronized boolean bring() {
        if (!desk.owes()) {
            return true;
        }
        if (failedAt != null && System.nanoTime() - failedAt < REST) {
            return false;
        }
        // A paper that came out meanwhile, or more than a hundred tickets, make another round.
        for (int round = 0; round < ROUNDS && desk.owes(); round++) {
            for (OfflineTickets some : desk.toBring()) {
                if (!brought(some)) {
                    failedAt = System.nanoTime();
                    return false;
                }
            }
        }
        failedAt = null;
        return !desk.owes();
    }

    private boolean brought(OfflineTickets some) {
        try {
            desk.brought(some, server.merge(some));
            LOG.info(
                    "{} tickets of this kiosk are in the server's books",
                    some.tickets().size());
            return true;
        } catch (Refused e) {
            LOG.error("the server does not take what this kiosk gave by itself: {}", e.getMessage());
            // A kiosk that is not let in may be so again; a lease that does not hold will never hold.
            boolean forGood = e.code().startsWith("lease.") || e.code().equals("tickets.broken");
            if (forGood) {
                desk.refused(some, e.code());
            }
            return forGood;
        } catch (ServerAway e) {
            LOG.warn("tickets of this kiosk wait for the server: {}", e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
