package org.paihao.server.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The sample hall closes at half past five. */
class OvertimeTest {
    @TempDir
    private Path folder;

    private RunningHall hall;
    private Person manager;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        manager = Person.signedIn(hall, "boss", Kind.MANAGER, null);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private JsonNode overtime(String date) {
        return manager.get(Paths.DAY + "?date=" + date).body().get("overtime");
    }

    private void serveAt(String time, int window) {
        hall.clock.set(time);
        hall.act(window, "finish");
    }

    @Test
    void whoWasThereBeforeTheDoorsClosedIsCalledAfterwardsAndThatIsOvertime() {
        hall.act(3, "open");
        hall.take("A");
        hall.clock.set("2026-11-23T17:40");
        assertThat(hall.act(3, "call-next").text("number")).isEqualTo("A001");
        serveAt("2026-11-23T17:52:30", 3);
        JsonNode first = overtime("2026-11-23").get(0);
        assertThat(first.get("window").asInt()).isEqualTo(3);
        assertThat(first.get("until").asText()).startsWith("2026-11-23T17:52:30");
        assertThat(first.get("seconds").asLong()).isEqualTo(22 * 60 + 30);
        hall.clock.set("2026-11-23T18:00");
        hall.act(3, "close");
        assertThat(overtime("2026-11-23").get(0).get("seconds").asLong()).isEqualTo(30 * 60);
    }

    @Test
    void aWindowThatEndsInTimeHasNone() {
        hall.act(3, "open");
        hall.take("A");
        hall.act(3, "call-next");
        serveAt("2026-11-23T17:30", 3);
        hall.act(3, "close");
        assertThat(overtime("2026-11-23")).isEmpty();
    }

    @Test
    void whoIsServedBeyondMidnightCountsForTheDayBefore() {
        hall.act(3, "open");
        hall.take("A");
        hall.act(3, "call-next");
        serveAt("2026-11-24T00:10", 3);
        assertThat(overtime("2026-11-23").get(0).get("seconds").asLong()).isEqualTo((6 * 60 + 40) * 60);
        assertThat(overtime("2026-11-24")).isEmpty();
    }

    @Test
    void whatTheHallItselfClosedInTheNightIsNoOvertime() {
        hall.act(3, "open");
        hall.take("A");
        hall.act(3, "call-next");
        hall.clock.set("2026-11-24T02:00");
        Awaitility.await().until(() -> hall.count("SELECT count(*) FROM journal WHERE kind = 'closed-forgotten'") == 1);
        manager = Person.signedIn(hall, "next-morning", Kind.MANAGER, null);
        assertThat(overtime("2026-11-23")).isEmpty();
    }
}
