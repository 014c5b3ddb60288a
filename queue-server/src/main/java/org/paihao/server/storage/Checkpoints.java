package org.paihao.server.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what is committed from the WAL into the database file, beside the writer: under load that is a third of a
 * commit's time, and nobody has to wait for it. Writes nothing of its own; what it leaves undone (a reader may hold it
 * back, a disk may be full) stays in the WAL, where it is safe, until the next time. Any thread may call.
 */
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final long PAUSE_MILLIS = 200;

    private final Database database;
    private final Thread thread = new Thread(this::work, "checkpoints");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** Both only under {@link #lock}. */
    private boolean due;

    private boolean closed;
    /** Held while a checkpoint runs: SQLite refuses a second one at the same time. */
    private final ReentrantLock running = new ReentrantLock();

    private boolean failing;

    Checkpoints(Path file) throws SQLException {
        database = Database.forWriting(file);
        thread.start();
    }

    /** Something was committed. Never waits for a checkpoint. */
    void due() {
        lock.lock();
        try {
            due = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Keeps checkpoints away until {@link #goOn}, which the same thread calls; waits for one that runs. */
    void pause() {
        running.lock();
    }

    void goOn() {
        running.unlock();
    }

    private void work() {
        try {
            while (awaitDue()) {
                run();
            }
        } catch (InterruptedException e) {
            LOG.error("the thread of the checkpoints was interrupted", e);
        }
    }

    /** @return false once there is nothing more to do */
    private boolean awaitDue() throws InterruptedException {
        lock.lock();
        try {
            // What comes close together is carried over together, each page once.
            long left = TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
            while (!closed && (left > 0 || !due)) {
                if (left > 0) {
                    left = changed.awaitNanos(left);
                } else {
                    changed.await();
                }
            }
            due = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        running.lock();
        try {
            database.number("PRAGMA wal_checkpoint(PASSIVE)");
            failing = false;
        } catch (SQLException e) {
            if (!failing) {
                LOG.warn("the WAL could not be carried over; what is committed stays in it until that is possible", e);
            }
            failing = true;
        } finally {
            running.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
