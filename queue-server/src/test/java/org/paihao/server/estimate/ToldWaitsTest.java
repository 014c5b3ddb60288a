package org.paihao.server.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.protocol.view.ToldWaits;
import org.paihao.server.Person;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.StartFault;

/** A running hall tells waiting times on ticket, kiosk and board alike, remembers what it told, and owns up to its errors. */
final class ToldWaitsTest {
    @TempDir
    Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws StartFault {
        hall = RunningHall.mondayMorning(folder);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void withoutAWindowNobodyIsToldMinutes() {
        assertThat(hall.take("A").body().path("wait").isNull()).isTrue();
        assertThat(kiosk("A").path("wait").isNull()).isTrue();
        assertThat(board("A").path("wait").isNull()).isTrue();
        assertThat(hall.count("SELECT count(*) FROM ticket WHERE told_mid IS NOT NULL"))
                .isZero();
    }

    @Test
    void ticketKioskAndBoardSayTheSameAndTheTicketKeepsIt() throws SQLException {
        openWindowThree();
        hall.take("A");
        hall.take("A");
        JsonNode next = kiosk("A").path("wait");
        assertThat(board("A").path("wait")).isEqualTo(next);
        JsonNode third = hall.take("A").body();
        assertThat(third.path("wait")).isEqualTo(next);
        int low = next.path("lowMinutes").asInt();
        int mid = next.path("midMinutes").asInt();
        int high = next.path("highMinutes").asInt();
        assertThat(List.of(low, mid, high)).isSorted();
        assertThat(high).isPositive();
        List<Integer> kept = hall.sql(
                "SELECT told_low, told_mid, told_high FROM ticket WHERE id = ?",
                row -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)),
                third.path("id").asText());
        assertThat(kept).containsExactly(low, mid, high);
        hall.act(3, "call-next");
        assertThat(truth()).isEqualTo(new ToldWaits(1, 3, 1, 1, truth().meanErrorMinutes()));
    }

    @Test
    void theErrorIsTheDifferenceBetweenMidAndTheFirstCall() throws SQLException {
        openWindowThree();
        hall.take("A");
        JsonNode second = hall.take("A").body();
        hall.act(3, "call-next");
        int mid = second.path("wait").path("midMinutes").asInt();
        hall.clock.passSeconds(60L * (mid + 90));
        hall.act(3, "finish", "\"callNext\":true");
        ToldWaits truth = truth();
        assertThat(truth.called()).isEqualTo(2);
        assertThat(truth.inside()).as("90 minutes more than told").isEqualTo(1);
        Person manager = Person.signedIn(hall, "boss", Kind.MANAGER, null);
        JsonNode report = manager.get(Paths.TOLD_WAITS_REPORT + "?from=2026-11-22&until=2026-11-23")
                .body();
        assertThat(report.at("/lines/0/meanErrorMinutes").asDouble()).isEqualTo(truth.meanErrorMinutes());
        assertThat(report.at("/lines/0/day").asText()).isEqualTo("2026-11-23");
        assertThat(report.at("/lines/0/inside").asInt()).isEqualTo(1);
        assertThat(report.get("lines")).as("nobody was told anything on Sunday").hasSize(1);
        assertThat(manager.get(Paths.TOLD_WAITS_REPORT + "?from=2026-11-24&until=2026-11-25")
                        .body()
                        .get("lines"))
                .isEmpty();
        assertThat(truth.meanErrorMinutes()).isBetween(45.0, 46.0);
    }

    private void openWindowThree() {
        hall.act(3, "open");
        await("the hall has seen its open window")
                .until(() -> !kiosk("A").path("wait").isNull());
    }

    private JsonNode kiosk(String letter) {
        JsonNode services =
                hall.get(hall.kiosk("k1"), Paths.kioskView("k1")).body().path("services");
        for (JsonNode service : services) {
            if (service.path("letter").asText().equals(letter)) {
                return service;
            }
        }
        throw new AssertionError("no service " + letter);
    }

    private JsonNode board(String letter) {
        for (JsonNode waiting :
                hall.get(hall.board(), Paths.boardView("main")).body().path("waiting")) {
            if (waiting.at("/service/letter").asText().equals(letter)) {
                return waiting;
            }
        }
        throw new AssertionError("no service " + letter);
    }

    private ToldWaits truth() throws SQLException {
        try (Database database = Database.forReading(folder.resolve("hall.db"))) {
            return ToldDay.together(ToldDay.latest(database, 5));
        }
    }
}
