package org.paihao.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.server.clock.HallClock;
import org.paihao.server.journal.JournalCheck;
import org.paihao.server.refusal.Refusal;

class LedgerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:30:00Z"));
    private final AtomicInteger published = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final List<LocalDate> turned = new ArrayList<>();
    private Path file;
    private Ledger ledger;
    private Readers readers;

    @BeforeEach
    void openTheBooks() throws SQLException {
        file = folder.resolve("hall.db");
        Books.migrate(file);
        try (Database database = Database.forWriting(file)) {
            database.update("INSERT INTO hall(one, epoch, day, file) VALUES (1, 'e', ?, '')", TODAY);
            database.execute("CREATE TABLE note(text TEXT UNIQUE) STRICT");
            database.execute(
                    "CREATE TABLE reply(note TEXT REFERENCES note(text) DEFERRABLE INITIALLY DEFERRED) STRICT");
        }
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        ledger = new Ledger(
                file,
                HallClock.of(clock),
                (writing, today) -> {
                    turned.add(today);
                    writing.beginDay(today);
                },
                published::incrementAndGet,
                lost::incrementAndGet);
        readers = new Readers(file);
    }

    @AfterEach
    void closeTheBooks() throws SQLException {
        ledger.close();
        readers.close();
    }

    private static Act<Long> noting(String text) {
        return writing -> {
            writing.database().update("INSERT INTO note VALUES (?)", text);
            return writing.journal("noted", "test", null, null, Map.of("text", text));
        };
    }

    private List<String> notes() {
        return readers.read(database -> database.list("SELECT text FROM note ORDER BY rowid", row -> row.getString(1)));
    }

    /** Holds the writer in one command until those after it wait together, so that they become one batch. */
    private List<CompletableFuture<Long>> together(List<Act<Long>> acts) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> ledger.write(writing -> {
            held.countDown();
            await(go);
            return null;
        }));
        held.await();
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        for (Act<Long> act : acts) {
            int before = ledger.waiting();
            answers.add(CompletableFuture.supplyAsync(() -> ledger.write(act)));
            Awaitility.await().until(() -> ledger.waiting() > before);
        }
        go.countDown();
        first.join();
        return answers;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRefusalInABatchRollsBackOnlyItself() throws Exception {
        int before = published.get();
        List<CompletableFuture<Long>> answers = together(List.of(
                noting("one"),
                writing -> {
                    noting("never").run(writing);
                    throw Refusal.badRequest("no", "no");
                },
                noting("two")));
        assertThat(answers.get(0).get()).isEqualTo(1);
        assertThatThrownBy(() -> answers.get(1).get()).hasRootCauseInstanceOf(Refusal.class);
        assertThat(answers.get(2).get()).isEqualTo(2);
        assertThat(notes()).containsExactly("one", "two");
        // the held command, then the three others under one commit
        Awaitility.await().until(() -> published.get() - before == 2);
        assertThat(readers.read(JournalCheck::check))
                .isEqualTo(new JournalCheck.Finding(2, java.util.Optional.empty()));
    }

    @Test
    void aConstraintOfTheDatabaseEndsOneCommandAndNotItsBatch() throws Exception {
        ledger.write(noting("one"));
        List<CompletableFuture<Long>> answers = together(List.of(noting("one"), noting("two")));
        assertThatThrownBy(() -> answers.get(0).get()).hasCauseInstanceOf(BooksFault.class);
        assertThat(answers.get(1).get()).isEqualTo(2);
        assertThat(notes()).containsExactly("one", "two");
    }

    @Test
    void nobodyIsAnsweredBeforeTheCommit() {
        ledger.write(noting("one"));
        assertThat(notes()).containsExactly("one");
    }

    @Test
    void aFailedCommitAnswersOutcomeUnknownToItsWholeBatchAndTheBooksGoOn() throws Exception {
        List<CompletableFuture<Long>> answers = together(List.of(noting("one"), writing -> {
            // What a broken disk does to a transaction: it is gone before the commit.
            writing.database().update("ROLLBACK");
            return 0L;
        }));
        for (CompletableFuture<Long> answer : answers) {
            assertThatThrownBy(answer::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            BooksFault.class,
                            fault -> assertThat(fault.outcome()).isEqualTo(BooksFault.Outcome.UNKNOWN));
        }
        assertThat(lost).hasValue(0);
        assertThat(ledger.<Long>write(noting("after"))).isEqualTo(1);
        assertThat(notes()).containsExactly("after");
        assertThat(readers.read(JournalCheck::check).broken()).isEmpty();
    }

    @Test
    void whatComesOfABatchIsNobodysBusinessBeforeItsCommit() throws Exception {
        ledger.write(noting("before"));
        // The last to happen after a commit is done too, once the next command is answered.
        ledger.write(Writing::at);
        int news = published.get();
        AtomicInteger afterwards = new AtomicInteger();
        List<CompletableFuture<Long>> answers = together(List.of(
                writing -> {
                    writing.afterwards(database -> afterwards.incrementAndGet());
                    return noting("one").run(writing);
                },
                writing -> {
                    // Holds until the commit itself, and fails that.
                    writing.database().update("INSERT INTO reply VALUES ('to nobody')");
                    return noting("two").run(writing);
                }));
        for (CompletableFuture<Long> answer : answers) {
            assertThatThrownBy(answer::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            BooksFault.class,
                            fault -> assertThat(fault.outcome()).isEqualTo(BooksFault.Outcome.UNKNOWN));
        }
        assertThat(published).as("news: of the command that held the others").hasValue(news + 1);
        assertThat(ledger.<Long>write(noting("after"))).isEqualTo(2);
        assertThat(notes()).containsExactly("before", "after");
        assertThat(afterwards).hasValue(0);
    }

    @Test
    void theSecondFailedCommitInARowStopsTheServer() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> ledger.write(writing -> writing.database().update("ROLLBACK")))
                    .isInstanceOf(BooksFault.class);
        }
        // The callers are answered first.
        Awaitility.await().until(() -> lost.get() == 1);
    }

    @Test
    void whoFindsThePenFreeInAQuietHallWritesAndInACrowdTheLedgersThreadDoes() throws Exception {
        Act<String> whoWrites = writing -> Thread.currentThread().getName();
        String me = Thread.currentThread().getName();
        assertThat(ledger.<String>write(whoWrites)).isEqualTo(me);

        for (CompletableFuture<Long> answer : together(List.of(noting("one"), noting("two")))) {
            answer.get();
        }
        for (int i = 0; i < Ledger.QUIET; i++) {
            assertThat(ledger.<String>write(whoWrites))
                    .as("close behind a crowd")
                    .isEqualTo("ledger");
        }
        // Who was answered may write again before the ledger's thread has put the pen down.
        Awaitility.await("quiet again").pollInSameThread().until(() -> ledger.<String>write(whoWrites), me::equals);
    }

    @Test
    void whatIsOwedAfterACommandIsDoneByTheLedgersThreadBeforeTheNextIsWritten() {
        AtomicReference<String> finisher = new AtomicReference<>();
        ledger.write(writing -> {
            writing.afterwards(database -> finisher.set(Thread.currentThread().getName()));
            return null;
        });
        assertThat(ledger.<String>write(writing -> finisher.get())).isEqualTo("ledger");
    }

    @Test
    void anErrorOnWhicheverThreadStopsTheServer() {
        Act<Long> broken = writing -> {
            throw new StackOverflowError("as if");
        };
        assertThatThrownBy(() -> ledger.write(broken)).isInstanceOf(StackOverflowError.class);
        assertThat(lost).hasValue(1);
        assertThatThrownBy(() -> ledger.write(noting("after"))).isInstanceOf(BooksFault.class);
        assertThat(notes()).isEmpty();
    }

    @Test
    void theFirstCommandOfANewDayClosesTheOldOne() {
        ledger.write(noting("monday"));
        now.set(Instant.parse("2026-11-24T00:00:01Z"));
        LocalDate day = ledger.write(Writing::day);
        assertThat(day).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(turned).containsExactly(LocalDate.of(2026, 11, 24));
        ledger.write(noting("tuesday"));
        assertThat(turned).hasSize(1);
    }

    @Test
    void aClockThatGoesBackTurnsNeitherTimeNorDay() {
        ledger.write(noting("one"));
        long at = ledger.write(Writing::at);
        now.set(Instant.parse("2026-11-22T08:30:00Z"));
        assertThat(ledger.<Long>write(Writing::at)).isEqualTo(at);
        assertThat(ledger.<LocalDate>write(Writing::day)).isEqualTo(TODAY);
        assertThat(turned).isEmpty();
    }

    @Test
    void whatIsDoneAfterwardsIsNotDoneForARefusal() {
        AtomicInteger done = new AtomicInteger();
        assertThatThrownBy(() -> ledger.write(writing -> {
                    writing.afterwards(database -> done.incrementAndGet());
                    throw Refusal.badRequest("no", "no");
                }))
                .isInstanceOf(Refusal.class);
        ledger.write(noting("one"));
        assertThat(done).hasValue(0);
    }

    @Test
    void whatIsDoneAfterwardsHasTheDatabaseOutsideOfAnyTransactionAndItsFaultStopsNobody() {
        AtomicInteger done = new AtomicInteger();
        ledger.write(noting("zero"));
        ledger.write(writing -> {
            writing.afterwards(database -> {
                throw new SQLException("disk full");
            });
            writing.afterwards(database -> {
                database.execute("VACUUM");
                done.incrementAndGet();
            });
            return null;
        });
        ledger.write(noting("one"));
        assertThat(done).hasValue(1);
        assertThat(lost).hasValue(0);
    }

    @Test
    void aStoppedLedgerAnswersInsteadOfWaitingForEver() throws SQLException {
        ledger.close();
        assertThatThrownBy(() -> ledger.write(noting("late"))).isInstanceOf(BooksFault.class);
        ledger = new Ledger(file, HallClock.of(Clock.systemUTC()), (w, d) -> w.beginDay(d), () -> {}, () -> {});
    }

    @Test
    void oneByteChangedInTheJournalIsFoundAtItsRow() throws SQLException {
        for (int i = 0; i < 5; i++) {
            ledger.write(noting("n" + i));
        }
        try (Database database = Database.forWriting(file)) {
            database.update("UPDATE journal SET body = replace(body, 'n2', 'n3') WHERE seq = 3");
        }
        assertThat(readers.read(JournalCheck::check).broken())
                .hasValueSatisfying(broken -> assertThat(broken.seq()).isEqualTo(3));
    }

    @Test
    void aMissingJournalRowIsFoundAtTheOneAfterIt() throws SQLException {
        for (int i = 0; i < 3; i++) {
            ledger.write(noting("n" + i));
        }
        try (Database database = Database.forWriting(file)) {
            database.update("DELETE FROM journal WHERE seq = 2");
        }
        assertThat(readers.read(JournalCheck::check).broken())
                .hasValueSatisfying(broken -> assertThat(broken.seq()).isEqualTo(3));
    }

    @Test
    void whatIsCommittedIsCarriedIntoTheFileBesideTheWriter() throws IOException {
        long before = Files.size(file);
        for (int i = 0; i < 500; i++) {
            ledger.write(noting("a note that waits in the WAL until it is carried over, number " + i));
        }

        Awaitility.await().untilAsserted(() -> assertThat(Files.size(file)).isGreaterThan(before + 50_000));
    }

    @Test
    void whoEmptiesTheWalAfterACommitIsNeverHeldBackByACheckpoint() {
        List<Long> heldBack = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 1000; i++) {
            String text = "note " + i;
            ledger.write(writing -> {
                writing.afterwards(database -> heldBack.add(database.number("PRAGMA wal_checkpoint(TRUNCATE)")));
                return noting(text).run(writing);
            });
        }
        ledger.write(noting("the last one, behind all that is done afterwards"));

        assertThat(heldBack).hasSize(1000).containsOnly(0L);
    }
}
