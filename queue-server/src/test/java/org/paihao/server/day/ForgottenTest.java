package org.paihao.server.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;

class ForgottenTest {
    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private String state(int window) {
        return hall.sql("SELECT state FROM window WHERE no = ?", row -> row.getString(1), window);
    }

    private long sessions() {
        return hall.count("SELECT count(*) FROM session");
    }

    @Test
    void aWindowThatNobodyClosedIsClosedInTheNightAndItsSessionEnds() {
        Person clerk = Person.signedIn(hall, "003", Kind.CLERK, 3);
        hall.clock.set("2026-11-24T01:59:59");
        hall.take("A");
        assertThat(state(3)).isEqualTo("OPEN");
        hall.clock.set("2026-11-24T02:00:00");
        Awaitility.await().until(() -> state(3).equals("CLOSED"));
        assertThat(clerk.get(Paths.consoleView(3)).status()).isEqualTo(401);
        String actor = hall.sql("SELECT actor FROM journal WHERE kind = 'closed-forgotten'", row -> row.getString(1));
        assertThat(actor).isEqualTo("hall");
    }

    @Test
    void aWindowThatWasOpenedAfterMidnightIsNotForgotten() {
        hall.clock.set("2026-11-24T00:30");
        hall.take("A");
        hall.act(3, "open");
        hall.clock.set("2026-11-24T02:00:00");
        hall.act(4, "open");
        assertThat(state(3)).isEqualTo("OPEN");
    }

    @Test
    void whoeverServesThroughTheNightIsNotSentAway() {
        hall.act(3, "open");
        hall.act(4, "open");
        hall.clock.set("2026-11-24T01:00");
        hall.take("A");
        hall.act(3, "call-next");
        hall.clock.set("2026-11-24T02:00:00");
        Awaitility.await().until(() -> state(4).equals("CLOSED"));
        assertThat(state(3)).as("today's ticket is there").isEqualTo("OPEN");
        hall.act(3, "finish");
        Awaitility.await().until(() -> state(3).equals("CLOSED"));
    }

    @Test
    void aServerThatWasOffInTheNightClosesInTheMorning() throws Exception {
        hall.act(3, "open");
        hall.take("A");
        hall.act(3, "call-next");
        hall.clock.set("2026-11-26T08:00");
        hall.restart();
        assertThat(state(3)).isEqualTo("CLOSED");
        assertThat(hall.count("SELECT count(*) FROM txn WHERE outcome = 'INACCURATE' AND exact = 0"))
                .isEqualTo(1);
    }

    @Test
    void aSessionWithoutAWindowEndsAfterTheLongestShift() {
        Person manager = Person.signedIn(hall, "boss", Kind.MANAGER, null);
        hall.clock.set("2026-11-24T00:29:59");
        assertThat(manager.get(Paths.MANAGER_VIEW).status()).isEqualTo(200);
        hall.clock.set("2026-11-24T00:30:01");
        Awaitility.await().until(() -> sessions() == 0);
        assertThat(manager.get(Paths.MANAGER_VIEW).status()).isEqualTo(401);
        String kind = hall.sql(
                "SELECT kind FROM journal WHERE actor = 'manager:boss' ORDER BY seq DESC LIMIT 1",
                row -> row.getString(1));
        assertThat(kind).isEqualTo("session-ended");
    }
}
