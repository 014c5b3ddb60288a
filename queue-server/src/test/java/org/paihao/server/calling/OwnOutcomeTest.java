package org.paihao.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.SettableClock;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.catalog.SampleHall;

/** A hall whose transactions may end in two ways that no other hall has. */
class OwnOutcomeTest {
    private static final String OWN = "  - {code: BY_POST, name: {zh-CN: 邮寄, en: By post}}\n"
            + "  - {code: PASSED_ON, name: {zh-CN: 上报县里, en: Sent to the county}, reason: needed, reasons: [not-here]}\n";

    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        String file = SampleHall.text().replace("  - ADVICE\n", "  - ADVICE\n" + OWN);
        hall = RunningHall.of(folder, SettableClock.at("2026-11-23T08:30"), file);
        hall.act(3, "open");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Reply finish(String more) {
        hall.take("A");
        hall.act(3, "call-next");
        return hall.act(3, "finish", more);
    }

    private JsonNode outcomes(String user) {
        return Person.signedIn(hall, user, Kind.MANAGER, null)
                .get(Paths.DAY)
                .body()
                .get("outcomes");
    }

    private static List<String> told(JsonNode outcomes) {
        List<String> told = new ArrayList<>();
        outcomes.forEach(one -> told.add(one.get("outcome").asText() + " " + one.get("count")
                + one.path("name").path("en").asText().replaceFirst("^(?=.)", " ")));
        return told;
    }

    @Test
    void aTransactionEndsInTheHallsOwnWay() {
        assertThat(finish("\"outcome\":\"BY_POST\"").status()).isEqualTo(200);
        String books = hall.sql("SELECT outcome FROM txn", row -> row.getString(1));
        String journal =
                hall.sql("SELECT body ->> '$.outcome' FROM journal WHERE kind = 'finished'", row -> row.getString(1));
        assertThat(List.of(books, journal)).containsExactly("BY_POST", "BY_POST");
    }

    @Test
    void itsReasonIsAskedForLikeThatOfAnyOther() {
        Reply without = finish("\"outcome\":\"PASSED_ON\"");
        assertThat(without.code()).isEqualTo("outcome.reason");
        assertThat(hall.act(3, "finish", "\"outcome\":\"PASSED_ON\",\"reason\":\"withdrawn\"")
                        .code())
                .isEqualTo("outcome.reason");
        assertThat(hall.act(3, "finish", "\"outcome\":\"PASSED_ON\",\"reason\":\"not-here\"")
                        .status())
                .isEqualTo(200);
        assertThat(finish("\"outcome\":\"BY_POST\",\"reason\":\"not-here\"").code())
                .isEqualTo("outcome.reason");
        assertThat(hall.act(3, "finish", "\"outcome\":\"BY_TRAIN\"").code()).isEqualTo("outcome.unknown");
    }

    @Test
    void theConsoleGetsItsWords() {
        JsonNode view = hall.get(hall.console(3), Paths.consoleView(3)).body();
        assertThat(view.get("outcomes")).hasSize(8);
        assertThat(view.get("outcomeNames")).hasSize(2);
        assertThat(view.at("/outcomeNames/BY_POST/zh-CN").asText()).isEqualTo("邮寄");
        assertThat(view.at("/outcomesWithReason").toString()).isEqualTo("[\"REJECTED\",\"PASSED_ON\"]");
        assertThat(view.at("/reasonsByOutcome/PASSED_ON/0").asText()).isEqualTo("not-here");
    }

    @Test
    void theDayCountsItAmongTheOthersAndStillWhenItHasLeftTheHall() throws Exception {
        finish("");
        finish("\"outcome\":\"BY_POST\"");
        finish("\"outcome\":\"BY_POST\"");
        hall.take("A");
        hall.act(3, "call-next");
        hall.act(3, "start");
        hall.act(3, "hold", "\"kind\":\"PAPERS_RETURNED\"");
        assertThat(told(outcomes("boss")))
                .as("whoever is held goes on, and is not counted")
                .containsExactly(
                        "DONE 1",
                        "ACCEPTED 0",
                        "SUPPLEMENT 0",
                        "RETURNED 0",
                        "REJECTED 0",
                        "ADVICE 0",
                        "BY_POST 2 By post",
                        "PASSED_ON 0 Sent to the county");
        hall.restartWith(SampleHall.text());
        assertThat(told(outcomes("boss-again"))).startsWith("DONE 1").endsWith("ADVICE 0", "BY_POST 2");
    }
}
