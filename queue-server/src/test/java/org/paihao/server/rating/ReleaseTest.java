package org.paihao.server.rating;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.server.SettableClock;
import org.paihao.server.journal.JournalCheck;
import org.slf4j.LoggerFactory;

/** The release at a day's close: whole, or finished at the next start; without its key it waits and stops nobody. */
class ReleaseTest {
    private static final Cleaning VACUUM = new Vacuum();

    @TempDir
    private Path folder;

    private SettableClock time;

    @BeforeEach
    void morning() {
        time = SettableClock.at("2026-11-23T09:00");
    }

    private RatingHall hall(Protections protections) throws Exception {
        return new RatingHall(folder, time, protections);
    }

    private RatingHall hall() throws Exception {
        return hall(Protections.all());
    }

    private static void rateAll(RatingHall hall) {
        for (int level = 5; level >= 1; level--) {
            RatingHall.done(hall.rate(hall.serveSomebody(), level));
        }
    }

    private static long count(RatingHall hall, String table) {
        return hall.<Long>read(database -> database.number("SELECT count(*) FROM " + table));
    }

    private static void released(RatingHall hall, int ratings, LocalDate day) {
        assertThat(count(hall, "box")).isZero();
        assertThat(count(hall, "rating")).isEqualTo(ratings);
        assertThat(hall.keys.file(day)).doesNotExist();
        assertThat(folder(hall).resolve("hall.db-wal").toFile().length()).isLessThan(100_000);
        assertThat(hall.read(JournalCheck::check).broken()).isEmpty();
    }

    private static Path folder(RatingHall hall) {
        return hall.database().getParent();
    }

    @Test
    void theDaysKeyIsForItsOwnerAloneAndGoneAfterTheRelease() throws Exception {
        try (RatingHall hall = hall()) {
            LocalDate day = hall.today();
            assertThat(hall.keys.file(day)).doesNotExist();
            rateAll(hall);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(hall.keys.file(day))))
                    .isEqualTo("rw-------");
            hall.nextDay();
            released(hall, 5, day);
            assertThat(count(hall, "opening WHERE spent = 1")).isEqualTo(5);
            assertThat(hall.<String>read(database -> database.one(
                                    "SELECT body FROM journal WHERE kind = 'ratings-released'", row -> row.getString(1))
                            .orElseThrow()))
                    .isEqualTo("{\"count\":5}");
        }
    }

    @Test
    void aQuietDayReleasesNothing() throws Exception {
        List<Integer> cleaned = new ArrayList<>();
        try (RatingHall hall = hall(Protections.all().cleanedBy(database -> cleaned.add(1)))) {
            hall.nextDay();
            assertThat(cleaned).isEmpty();
            assertThat(count(hall, "journal WHERE kind = 'ratings-released'")).isZero();
        }
    }

    @Test
    void whoRatesAfterMidnightIsReleasedWithTheNewDay() throws Exception {
        time.set("2026-11-30T23:59:50");
        try (RatingHall hall = hall()) {
            String opening = hall.serveSomebody();
            time.pass(Duration.ofSeconds(20));
            RatingHall.done(hall.rate(opening, 1));
            assertThat(count(hall, "rating")).isZero();
            assertThat(hall.keys.file(LocalDate.of(2026, 12, 1))).exists();
            hall.nextDay();
            assertThat(hall.<String>read(database -> database.one("SELECT month FROM rating", row -> row.getString(1))
                            .orElseThrow()))
                    .isEqualTo("2026-12");
        }
    }

    // ---- interrupted between any two steps

    private void finishedAtTheNextStart(Protections interrupted) throws Exception {
        LocalDate day;
        try (RatingHall hall = hall(interrupted)) {
            day = hall.today();
            rateAll(hall);
            try {
                hall.nextDay();
            } catch (RuntimeException stopped) {
                assertThat(stopped).hasMessage("the plug");
            }
            assertThat(hall.keys.file(day)).exists();
        }
        try (RatingHall hall = hall()) {
            hall.settled();
            released(hall, 5, day);
        }
    }

    @Test
    void stoppedBeforeTheCommitItBeginsAnew() throws Exception {
        finishedAtTheNextStart(Protections.all().shuffledBy(opened -> {
            if (!opened.isEmpty()) {
                throw new IllegalStateException("the plug");
            }
        }));
    }

    @Test
    void stoppedBeforeTheVacuumItIsCleanedAtTheNextStart() throws Exception {
        finishedAtTheNextStart(Protections.all().cleanedBy(database -> {
            throw new IllegalStateException("the plug");
        }));
    }

    @Test
    void stoppedBetweenVacuumAndTheEmptyingOfTheWalItIsCleanedAtTheNextStart() throws Exception {
        finishedAtTheNextStart(Protections.all().cleanedBy(database -> {
            database.execute("VACUUM");
            throw new IllegalStateException("the plug");
        }));
    }

    @Test
    void stoppedBeforeTheKeyIsDestroyedItIsDestroyedAtTheNextStart() throws Exception {
        finishedAtTheNextStart(Protections.all().cleanedBy(database -> {
            VACUUM.clean(database);
            throw new IllegalStateException("the plug");
        }));
    }

    @Test
    void aServerThatWasOffOverTheCloseReleasesAtItsStart() throws Exception {
        LocalDate day;
        try (RatingHall hall = hall()) {
            day = hall.today();
            rateAll(hall);
        }
        time.pass(Duration.ofDays(3));
        try (RatingHall hall = hall()) {
            hall.settled();
            released(hall, 5, day);
        }
    }

    // ---- a key that is lost or another one

    /** @param harm done to the day's key before the night */
    private List<String> keptUntilTheKeyIsBack(Harm harm) throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger(Release.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        LocalDate day;
        byte[] key;
        try (RatingHall hall = hall()) {
            day = hall.today();
            rateAll(hall);
            key = Files.readAllBytes(hall.keys.file(day));
            harm.to(hall.keys.file(day));
            hall.nextDay();
            assertThat(count(hall, "box")).isEqualTo(5);
            RatingHall.done(hall.rate(hall.serveSomebody(), 5));
            hall.nextDay();
            assertThat(count(hall, "box")).isEqualTo(5);
            assertThat(count(hall, "rating")).isEqualTo(1);
            Files.write(hall.keys.file(day), key);
        } finally {
            log.detachAppender(lines);
        }
        try (RatingHall hall = hall()) {
            hall.settled();
            released(hall, 6, day);
        }
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @FunctionalInterface
    private interface Harm {
        void to(Path key) throws Exception;
    }

    @Test
    void withoutItsKeyADaysBoxesAreKeptAndTheHallGoesOn() throws Exception {
        assertThat(keptUntilTheKeyIsBack(Files::delete))
                .singleElement()
                .asString()
                .startsWith("ratings of 2026-11-23 stay sealed: the key of that day is missing; put ");
    }

    @Test
    void aForeignKeyOpensNothingAndIsNotDestroyed() throws Exception {
        assertThat(keptUntilTheKeyIsBack(key -> Files.write(key, new byte[DayKey.LENGTH])))
                .singleElement()
                .asString()
                .startsWith("ratings of 2026-11-23 stay sealed: the key of that day is another one; put ");
    }

    @Test
    void aKeyThatWasCutShortOpensNothing() throws Exception {
        assertThat(keptUntilTheKeyIsBack(key -> Files.write(key, new byte[3]))).hasSize(1);
    }

    @Test
    void aBoxIsBoundToItsKeyAndItsPlace() throws Exception {
        DayKey key = new DayKey(new byte[DayKey.LENGTH]);
        byte[] sealed = key.seal(new byte[] {1}, new byte[Rating.SIZE]);
        assertThat(key.open(new byte[] {1}, sealed)).isEqualTo(new byte[Rating.SIZE]);
        for (byte[] other : List.of(new byte[] {2}, new byte[0])) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> key.open(other, sealed))
                    .isInstanceOf(BoxClosed.class);
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> key.open(new byte[] {1}, new byte[5]))
                .isInstanceOf(BoxClosed.class);
    }
}
