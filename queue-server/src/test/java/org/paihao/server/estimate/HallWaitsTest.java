package org.paihao.server.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Wait;
import org.paihao.server.storage.StartFault;

/** What this hall says of its own queues, from how it saw them. */
final class HallWaitsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @TempDir
    Path folder;

    private QueuesOnTrial queues;

    @BeforeEach
    void open() throws SQLException, StartFault {
        queues = new QueuesOnTrial(folder);
    }

    @AfterEach
    void close() throws SQLException {
        queues.close();
    }

    @Test
    void nothingIsToldWhereNoWindowServesAndNoneEverDid() {
        assertThat(queues.told(3)).isEmpty();
        queues.look(4);
        assertThat(queues.told(3)).isEmpty();
        queues.window(3, "OPEN");
        queues.look(4);
        assertThat(queues.told(3)).as("window 3 serves another service").isEmpty();
        queues.window(1, "OPEN");
        queues.look(4);
        assertThat(queues.told(3)).isPresent();
    }

    @Test
    void beforeTheWindowsOpenTheEarlierDaysSpeak() {
        queues.window(1, "OPEN");
        queues.work(MONDAY, 6, 4);
        queues.window(1, "CLOSED");
        queues.time.set("2026-11-03T08:20");
        queues.look(3);
        assertThat(queues.told(3)).isPresent();
        queues.time.set("2026-11-03T17:50");
        queues.look(3);
        assertThat(queues.told(3)).as("after the last call of earlier days").isEmpty();
    }

    @Test
    void whoeverFindsAFreeWindowHardlyWaits() {
        queues.window(1, "OPEN");
        queues.look(0);
        assertThat(queues.told(0)).hasValueSatisfying(wait -> {
            assertThat(wait.lowMinutes()).isZero();
            assertThat(wait.highMinutes()).isLessThanOrEqualTo(3);
        });
        assertThat(queues.told(2).orElseThrow().midMinutes()).isGreaterThan(5);
    }

    @Test
    void theHallLearnsHowFastItIsAndARestartForgetsNothing() {
        queues.window(1, "OPEN");
        queues.window(2, "OPEN");
        for (int day = 0; day < 4; day++) {
            queues.work(MONDAY.plusDays(day), 6, 5);
        }
        queues.work(MONDAY.plusDays(4), 2, 5);
        Wait learned = queues.told(11).orElseThrow();
        // Two windows stand free in these books, so that the twelfth of the queue is the tenth to be called: 50
        // minutes.
        assertThat(learned.midMinutes()).isBetween(40, 55);
        assertThat(learned.lowMinutes()).isLessThanOrEqualTo(50);
        assertThat(learned.highMinutes()).isGreaterThanOrEqualTo(50);
        queues.restart();
        queues.look(10);
        assertThat(queues.told(11)).hasValue(learned);
    }

    @Test
    void aCallThatIsTakenBackIsNotPace() {
        queues.window(1, "OPEN");
        queues.work(MONDAY, 2, 5);
        Wait before = queues.told(11).orElseThrow();
        for (int i = 0; i < 20; i++) {
            queues.call(1);
            queues.look(9);
            queues.call(-1);
            queues.look(10);
        }
        Wait after = queues.told(11).orElseThrow();
        assertThat(after.midMinutes()).isCloseTo(before.midMinutes(), org.assertj.core.data.Offset.offset(5));
    }

    @Test
    void whatIsOlderThanSomeWeeksIsForgotten() {
        queues.window(1, "OPEN");
        queues.work(MONDAY, 2, 5);
        assertThat(kept(MONDAY)).isBetween(20L, 30L);
        queues.work(MONDAY.plusDays(40), 1, 5);
        assertThat(kept(MONDAY)).isPositive();
        queues.work(MONDAY.plusDays(41), 1, 5);
        assertThat(kept(MONDAY)).isZero();
    }

    @Test
    void aClockThatIsSetBackHarmsNothing() {
        queues.window(1, "OPEN");
        queues.work(MONDAY, 2, 5);
        Wait before = queues.told(11).orElseThrow();
        queues.time.pass(Duration.ofMinutes(-40));
        queues.look(10);
        assertThat(queues.told(11)).hasValue(before);
    }

    private long kept(LocalDate day) {
        return queues.ledger.write(
                writing -> writing.database().number("SELECT count(*) FROM queue_seen WHERE day = ?", day));
    }
}
