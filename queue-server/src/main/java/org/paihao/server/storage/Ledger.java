package org.paihao.server.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.paihao.server.clock.HallClock;
import org.paihao.server.clock.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The write side of the hall. There is one write connection, and whoever holds the pen has it alone. In a quiet hall who
 * finds the pen free writes at once; otherwise the ledger's own thread takes the commands that wait together, each in a
 * savepoint of its own, and one synced commit covers them all. Nobody is answered and nothing is published before that
 * commit. Any thread may call {@link #write}.
 */
public final class Ledger implements AutoCloseable {
    static final int BATCH = 128;
    /** After so many commits of a single command nobody comes close behind another any more. */
    static final int QUIET = 8;
    /** 64 MiB: at this length the writer itself empties a WAL that others could not keep up with. */
    private static final int LARGEST_WAL_PAGES = 16 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final Command<?> STOP = new Command<>(null);
    /** Something is {@link #owed}, or the books are lost. */
    private static final Command<?> FINISH = new Command<>(null);

    private final Path file;
    private final HallClock clock;
    private final DayTurn dayTurn;
    private final Runnable published;
    private final Runnable lost;
    private final BlockingQueue<Command<?>> queue = new LinkedBlockingQueue<>();
    /** How many are queued and not yet taken under the pen: while there are any, nobody writes before them. */
    private final AtomicInteger waiting = new AtomicInteger();

    /** How many commits in a row had a single command; written with the pen in hand. */
    private volatile int single = QUIET;

    private final Thread writer = new Thread(this::work, "ledger");
    private final Checkpoints checkpoints;
    private volatile boolean closed;
    /** All below only with the pen in hand. */
    private final ReentrantLock pen = new ReentrantLock();

    private final List<Afterwards> owed = new ArrayList<>();
    private Database database;
    private String epoch;
    private LocalDate day;
    private Writing.Head head;
    private int failedCommits;

    private record Command<T>(Act<T> act, CompletableFuture<T> answer) {
        Command(Act<T> act) {
            this(act, new CompletableFuture<>());
        }
    }

    /**
     * Opens the books.
     *
     * @param file the database, migrated and with its hall row
     * @param dayTurn what closes a business day
     * @param published called after each commit, with the pen in hand; must only pass the news on
     * @param lost called when two commits in a row failed: the server must stop
     */
    public Ledger(Path file, HallClock clock, DayTurn dayTurn, Runnable published, Runnable lost) throws SQLException {
        this.file = file;
        this.clock = clock;
        this.dayTurn = dayTurn;
        this.published = published;
        this.lost = lost;
        reopen();
        checkpoints = new Checkpoints(file);
        writer.start();
    }

    /**
     * Runs a command and waits for its commit.
     *
     * @throws org.paihao.server.refusal.Refusal if the command refused; nothing was changed
     * @throws BooksFault if it could not be saved, or if that is not known
     */
    public <T> T write(Act<T> act) {
        Command<T> command = new Command<>(act);
        if (!writtenAtOnce(command)) {
            queue(command);
            if (closed) {
                refuseTheRest();
            }
        }
        try {
            return command.answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** How many commands wait for the writer. */
    int waiting() {
        return waiting.get();
    }

    private void queue(Command<?> command) {
        waiting.incrementAndGet();
        queue.add(command);
    }

    /**
     * Waking another thread and being woken by it costs more than most commands: where nobody else writes, the caller
     * does. In a crowd it would commit alone what could share a commit with those close behind. What is to be done
     * afterwards it leaves to the ledger's thread, before whatever comes next.
     *
     * @return false if others write or wait, or did a moment ago
     */
    private boolean writtenAtOnce(Command<?> command) {
        if (single < QUIET || waiting.get() > 0 || !pen.tryLock()) {
            return false;
        }
        boolean whole = false;
        try {
            if (closed) {
                whole = true;
                return false;
            }
            commitTogether(List.of(command));
            if (failedCommits >= 2 || !owed.isEmpty()) {
                queue(FINISH);
            }
            whole = true;
            return true;
        } finally {
            if (!whole) {
                broken();
            }
            pen.unlock();
        }
    }

    private void work() {
        boolean asked = false;
        try {
            while (!asked) {
                asked = writeTheRest(queue.take());
            }
        } catch (InterruptedException e) {
            LOG.error("the ledger's thread was interrupted", e);
        } finally {
            pen.lock();
            closed = true;
            pen.unlock();
            refuseTheRest();
            if (!asked) {
                broken();
            }
        }
    }

    /** @return whether to stop */
    private boolean writeTheRest(Command<?> first) {
        List<Command<?>> batch = new ArrayList<>(BATCH);
        boolean whole = false;
        pen.lock();
        try {
            batch.add(first);
            queue.drainTo(batch, BATCH - 1);
            waiting.addAndGet(-batch.size());
            boolean stop = batch.remove(STOP);
            batch.removeIf(FINISH::equals);
            finishOwed();
            if (!batch.isEmpty()) {
                commitTogether(batch);
                finishOwed();
            }
            whole = true;
            return stop;
        } finally {
            pen.unlock();
            if (!whole) {
                queue.addAll(batch);
            }
        }
    }

    /** An Error came between: a server that cannot write must not go on listening. */
    private void broken() {
        closed = true;
        lost.run();
    }

    private void commitTogether(List<Command<?>> batch) {
        List<Runnable> answers = new ArrayList<>(batch.size());
        List<Afterwards> afterwards = new ArrayList<>();
        single = batch.size() > 1 ? 0 : Math.min(single + 1, QUIET);
        try {
            database.update("BEGIN IMMEDIATE");
            for (Command<?> command : batch) {
                answers.add(run(command, afterwards));
            }
            database.update("COMMIT");
            failedCommits = 0;
        } catch (SQLException | RuntimeException e) {
            failed(batch, e);
            return;
        }
        answers.forEach(Runnable::run);
        published.run();
        checkpoints.due();
        owed.addAll(afterwards);
    }

    /** Runs one command in its savepoint. @return what answers its caller once the batch is committed */
    private <T> Runnable run(Command<T> command, List<Afterwards> afterwards) throws SQLException {
        database.update("SAVEPOINT command");
        Reading now = clock.read();
        long at = Math.max(head.at(), now.time().toEpochMilli());
        Writing writing = new Writing(database, epoch, day, at, now.doubtful(), head);
        try {
            LocalDate today = clock.dayOf(Instant.ofEpochMilli(at));
            if (today.isAfter(day) && !now.doubtful()) {
                dayTurn.turn(writing, today);
            }
            T answer = command.act.run(writing);
            database.update("RELEASE command");
            head = writing.head();
            day = writing.day();
            afterwards.addAll(writing.afterwards());
            return () -> command.answer.complete(answer);
        } catch (SQLException | RuntimeException e) {
            backToTheSavepoint(e);
            RuntimeException told = e instanceof RuntimeException refusal ? refusal : BooksFault.notSaved(e);
            return () -> command.answer.completeExceptionally(told);
        }
    }

    /**
     * What was cached (head, day) is still that of before the savepoint.
     *
     * @throws SQLException the first fault, if the database has taken the whole transaction back by itself
     */
    private void backToTheSavepoint(Exception first) throws SQLException {
        try {
            database.update("ROLLBACK TO command");
            database.update("RELEASE command");
        } catch (SQLException gone) {
            if (first instanceof SQLException fault) {
                fault.addSuppressed(gone);
                throw fault;
            }
            gone.addSuppressed(first);
            throw gone;
        }
    }

    /** On the ledger's thread: those who wrote are answered. */
    private void finishOwed() {
        if (failedCommits >= 2) {
            lost.run();
        }
        owed.forEach(this::finish);
        owed.clear();
    }

    private void finish(Afterwards work) {
        checkpoints.pause();
        try {
            work.run(database);
        } catch (SQLException | RuntimeException e) {
            LOG.error("work after a commit failed; what was committed stands", e);
        } finally {
            checkpoints.goOn();
        }
    }

    private void failed(List<Command<?>> batch, Exception cause) {
        BooksFault told = BooksFault.diskFull(cause) ? BooksFault.notSaved(cause) : BooksFault.unknown(cause);
        LOG.error("a commit of {} commands failed; the books are opened again and checked", batch.size(), cause);
        try {
            reopen();
            if (told.outcome() == BooksFault.Outcome.UNKNOWN) {
                failedCommits++;
                check();
                writeAnew();
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
            failedCommits = 2;
        }
        batch.forEach(command -> command.answer.completeExceptionally(told));
    }

    /** Reads the whole file: after a failed commit only, because a start must not grow with the years. */
    private void check() throws SQLException {
        String health =
                database.one("PRAGMA quick_check", row -> row.getString(1)).orElse("nothing");
        if (!health.equals("ok")) {
            throw new SQLException("the database is damaged: " + health);
        }
    }

    /** What could not be synced may be on no disk although it is read back; nothing new may stand on it as it is. */
    private void writeAnew() throws SQLException {
        checkpoints.pause();
        try {
            if (database.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
                throw new SQLException("the WAL could not be written anew");
            }
        } finally {
            checkpoints.goOn();
        }
    }

    private void reopen() throws SQLException {
        if (database != null) {
            database.close();
        }
        database = Database.forWriting(file);
        database.execute("PRAGMA wal_autocheckpoint = " + LARGEST_WAL_PAGES);
        epoch = database.one("SELECT epoch FROM hall", row -> row.getString(1)).orElseThrow();
        day = LocalDate.ofEpochDay(database.number("SELECT day FROM hall"));
        head = database.one(
                        "SELECT seq, hash, at FROM journal ORDER BY seq DESC LIMIT 1",
                        row -> new Writing.Head(row.getLong(1), row.getBytes(2), row.getLong(3)))
                .orElseGet(() -> new Writing.Head(0, JournalRow.noHash(), 0));
    }

    private void refuseTheRest() {
        for (Command<?> left = queue.poll(); left != null; left = queue.poll()) {
            left.answer.completeExceptionally(BooksFault.notDone("the server is stopping", null));
        }
    }

    /** Finishes what waits, then closes the database. */
    @Override
    public void close() throws SQLException {
        queue(STOP);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        checkpoints.close();
        database.close();
    }
}
