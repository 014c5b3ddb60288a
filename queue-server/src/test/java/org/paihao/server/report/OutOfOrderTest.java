package org.paihao.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.RunningHall;
import org.paihao.server.SettableClock;
import org.paihao.server.access.Actor.Kind;

/** Whoever was called past the others stands in a report, with the reason and who called. */
class OutOfOrderTest {
    @TempDir
    private Path folder;

    private RunningHall hall;
    private Person manager;

    @BeforeEach
    void open() throws Exception {
        hall = new RunningHall(folder, SettableClock.at("2026-11-23T09:00"));
        manager = Person.signedIn(hall, "boss", Kind.MANAGER, null);
        hall.act(3, "open");
        for (int i = 0; i < 4; i++) {
            hall.take("A");
        }
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void call(String number) {
        assertThat(hall.act(3, "call", "\"number\":\"" + number + "\",\"reason\":\"agreed\"")
                        .status())
                .isEqualTo(200);
    }

    private JsonNode report(String day) {
        return manager.get(Paths.OUT_OF_ORDER_REPORT + "?from=" + day + "&until=" + day)
                .body();
    }

    @Test
    void aCallByNumberStandsThereWithItsReasonAndACallInOrderDoesNot() {
        hall.act(3, "call-next");
        hall.act(3, "finish");
        call("A003");
        JsonNode report = report("2026-11-23");
        assertThat(report.get("calls").asInt()).isEqualTo(2);
        assertThat(report.get("lines")).hasSize(1);
        JsonNode line = report.at("/lines/0");
        assertThat(line.get("number").asText()).isEqualTo("A003");
        assertThat(line.get("reason").asText()).isEqualTo("agreed");
        assertThat(line.get("insteadOf").asText()).as("it was A002's turn").isEqualTo("A002");
        assertThat(line.get("window").asInt()).isEqualTo(3);
        assertThat(line.get("by").asText()).isNotEmpty();
        assertThat(line.get("at").asText()).startsWith("2026-11-23T09:00");
        assertThat(line.get("takenBack").asBoolean()).isFalse();
        assertThat(report("2026-11-24").get("lines")).isEmpty();
    }

    @Test
    void whoeverWasNextAnywayWasCalledInsteadOfNobody() {
        call("A001");
        assertThat(report("2026-11-23").at("/lines/0/insteadOf").isNull()).isTrue();
    }

    @Test
    void oneThatWasTakenBackStaysInTheReportAndSaysSo() {
        call("A003");
        hall.act(3, "undo");
        call("A003");
        hall.act(3, "start");
        hall.act(3, "undo");
        assertThat(report("2026-11-23").get("lines").findValuesAsText("takenBack"))
                .as("only the first: of the second the start was undone")
                .containsExactly("true", "false");
        hall.act(3, "put-back");
        assertThat(report("2026-11-23").get("lines").findValuesAsText("takenBack"))
                .containsExactly("true", "true");
    }
}
