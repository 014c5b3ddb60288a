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
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;

/** The verbs of hold, transfer, come-back and the like as a console speaks them, and what its view offers of them. */
class WindowVerbsTest {
    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        for (int no : List.of(3, 4, 5)) {
            hall.act(no, "open");
        }
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private JsonNode console(int window) {
        return hall.get(hall.console(window), Paths.consoleView(window)).body();
    }

    private JsonNode asked(int window) {
        return hall.get(hall.pad(window), Paths.padView(window)).body().get("opening");
    }

    private static List<String> numbers(JsonNode list) {
        List<String> numbers = new ArrayList<>();
        list.forEach(one -> numbers.add(one.get("number").asText()));
        return numbers;
    }

    private JsonNode may(int window, String verb) {
        for (JsonNode act : console(window).get("acts")) {
            if (act.get("verb").asText().equals(verb)) {
                return act;
            }
        }
        throw new AssertionError("the view says nothing of " + verb);
    }

    private void refused(Reply reply, int status, String code) {
        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }

    @Test
    void aHeldOneStandsInTheViewOfTheWindowsThatMayTakeItUp() {
        hall.take("A");
        hall.act(3, "call-next");
        hall.act(3, "start");
        refused(hall.act(3, "hold"), 400, "hold.kind");
        refused(hall.act(3, "hold", "\"kind\":\"SOMEHOW\""), 400, "body.broken");
        refused(hall.act(3, "hold", "\"kind\":\"PAPERS_KEPT\",\"minutes\":0"), 400, "hold.minutes");
        refused(hall.act(3, "hold", "\"kind\":\"PAPERS_KEPT\",\"minutes\":121"), 400, "hold.minutes");
        Reply held = hall.act(3, "hold", "\"kind\":\"PAPERS_KEPT\",\"minutes\":15");
        assertThat(held.text("state")).isEqualTo("HELD");
        assertThat(numbers(console(3).get("held"))).containsExactly("A001");
        assertThat(console(3).at("/held/0/kind").asText()).isEqualTo("PAPERS_KEPT");
        assertThat(console(3).at("/held/0/until").asText()).isEqualTo("2026-11-23T08:45:00+08:00");
        assertThat(console(4).get("held")).isEmpty();
        refused(hall.act(4, "take-up", "\"number\":\"A001\""), 409, "take-up.other-window");
        refused(hall.act(3, "take-up"), 400, "number.missing");
        Reply again = hall.act(3, "take-up", "\"number\":\"A001\"");
        assertThat(again.text("state")).isEqualTo("CALLED");
        assertThat(console(3).at("/why/code").asText()).isEqualTo("take-up");
        assertThat(console(3).at("/earlier/0/outcome").asText()).isEqualTo("HELD");
        refused(hall.act(3, "put-back"), 409, "put-back.held");
    }

    @Test
    void theViewSaysWhereTheTicketMayGo() {
        assertThat(console(3).get("transferTo").isNull()).isTrue();
        hall.take("A");
        hall.act(3, "call-next");
        JsonNode targets = console(3).get("transferTo");
        assertThat(targets.at("/windows/0/no").asInt()).isEqualTo(4);
        assertThat(targets.at("/windows/1/no").asInt()).isEqualTo(5);
        assertThat(targets.get("windows")).as("closed ones are not offered").hasSize(2);
        assertThat(targets.get("services").findValuesAsText("letter")).containsExactly("A", "D", "E", "F");
        assertThat(targets.get("back").isNull()).isTrue();
        refused(hall.act(3, "transfer"), 400, "transfer.target");
        refused(hall.act(3, "transfer", "\"service\":\"B\""), 409, "transfer.nobody-serves");
        refused(hall.act(3, "transfer", "\"window\":5"), 409, "transfer.not-served");
        refused(hall.act(3, "transfer", "\"window\":5,\"back\":true"), 400, "transfer.target");
        Reply moved = hall.act(3, "transfer", "\"service\":\"D\",\"window\":5");
        assertThat(moved.text("state")).isEqualTo("WAITING");
        assertThat(moved.text("number")).isEqualTo("A001");
        assertThat(numbers(console(5).get("queue"))).containsExactly("A001");
        hall.act(5, "call-next");
        assertThat(console(5).at("/transferTo/back").asInt()).isEqualTo(3);
        assertThat(hall.act(5, "transfer", "\"back\":true").status()).isEqualTo(200);
        assertThat(numbers(console(3).get("queue"))).containsExactly("A001");
    }

    @Test
    void aMissedOneIsOfferedUntilItCameBack() {
        hall.take("A");
        hall.take("A");
        hall.act(3, "call-next");
        hall.clock.passSeconds(60);
        hall.act(3, "recall");
        assertThat(may(3, "recall").get("refused").asText()).isEqualTo("recall.too-early");
        assertThat(may(3, "recall").get("from").asText()).isEqualTo("2026-11-23T08:31:10+08:00");
        assertThat(may(3, "no-show").get("allowed").asBoolean()).isTrue();
        hall.act(3, "no-show");
        assertThat(numbers(console(3).get("missed"))).containsExactly("A001");
        assertThat(console(5).get("missed")).isEmpty();
        Reply back = hall.act(4, "come-back", "\"number\":\"A001\"");
        assertThat(back.text("state")).isEqualTo("WAITING");
        assertThat(console(3).get("missed")).isEmpty();
        assertThat(numbers(console(3).get("queue"))).containsExactly("A002", "A001");
        assertThat(console(3).at("/queue/1/why").asText()).isEqualTo("nobody-else");
        hall.act(3, "call-next");
        hall.act(3, "finish");
        hall.act(3, "call-next");
        assertThat(hall.get(hall.board(), Paths.boardView("main")).body().get("calls"))
                .as("the board sends A001 to one window")
                .hasSize(1);
    }

    @Test
    void aNumberIsCalledWithAReasonOfTheHallsList() {
        hall.take("A");
        hall.take("A");
        refused(hall.act(3, "call", "\"number\":\"A002\""), 400, "call.reason");
        refused(hall.act(3, "call", "\"number\":\"A002\",\"reason\":\"because\""), 400, "call.reason");
        refused(hall.act(3, "call", "\"number\":\"A999\",\"reason\":\"frail\""), 404, "ticket.unknown");
        Reply called = hall.act(
                3,
                "call",
                "\"number\":\"A002\",\"reason\":\""
                        + console(3).at("/callReasons/0").asText() + "\"");
        assertThat(called.text("number")).isEqualTo("A002");
        assertThat(called.body().at("/why/code").asText()).isEqualTo("by-number");
        assertThat(may(3, "call").get("refused").asText()).isEqualTo("window.busy");
        assertThat(hall.act(3, "undo").text("state")).isEqualTo("WAITING");
    }

    @Test
    void aWalkInNeedsNoPaper() {
        Reply reply = hall.act(5, "walk-in", "\"service\":\"E\"");
        assertThat(reply.text("number")).isEqualTo("E001");
        assertThat(reply.text("print")).isEqualTo("NONE");
        assertThat(console(5).at("/why/code").asText()).isEqualTo("walk-in");
    }

    @Test
    void thePadAsksForOneTransactionAfterTheOther() {
        hall.take("D");
        hall.act(5, "call-next");
        hall.act(5, "start");
        refused(hall.act(5, "add-transaction", "\"service\":\"A\""), 409, "add.not-served");
        hall.act(5, "add-transaction", "\"service\":\"E\",\"outcome\":\"ACCEPTED\"");
        assertThat(asked(5).isNull()).isTrue();
        assertThat(console(5).at("/earlier/0/outcome").asText()).isEqualTo("ACCEPTED");
        hall.act(5, "finish");
        assertThat(asked(5).at("/service/letter").asText()).isEqualTo("D");
        Reply rated = hall.post(
                hall.pad(5),
                Paths.RATINGS,
                "{\"opening\":\"" + asked(5).get("id").asText() + "\",\"level\":5,\"reasons\":[]}",
                "r1");
        assertThat(rated.status()).isEqualTo(201);
        assertThat(asked(5).at("/service/letter").asText()).isEqualTo("E");
        hall.clock.passSeconds(60);
        assertThat(asked(5).isNull()).isTrue();
    }

    @Test
    void aRejectionNeedsAReasonThatTheViewOffers() {
        hall.take("A");
        hall.act(3, "call-next");
        assertThat(console(3).at("/outcomesWithReason/0").asText()).isEqualTo("REJECTED");
        refused(hall.act(3, "finish", "\"outcome\":\"REJECTED\""), 400, "outcome.reason");
        refused(hall.act(3, "finish", "\"outcome\":\"DONE\",\"reason\":\"not-here\""), 400, "outcome.reason");
        String reason = console(3).at("/outcomeReasons/0").asText();
        assertThat(hall.act(3, "finish", "\"outcome\":\"REJECTED\",\"reason\":\"" + reason + "\"")
                        .status())
                .isEqualTo(200);
        assertThat(hall.count("SELECT count(*) FROM txn WHERE reason = ?", reason))
                .isEqualTo(1);
    }

    @Test
    void aReasonIsTakenOnlyWhereTheHallHasItForThatOutcome() {
        hall.take("A");
        hall.act(3, "call-next");
        assertThat(console(3).at("/reasonsByOutcome/RETURNED").toString()).contains("withdrawn");
        assertThat(console(3).at("/reasonsByOutcome/REJECTED").toString()).doesNotContain("withdrawn");
        assertThat(console(3).at("/reasonsByOutcome").has("DONE")).isFalse();
        long journal = hall.journal();
        refused(hall.act(3, "finish", "\"outcome\":\"REJECTED\",\"reason\":\"withdrawn\""), 400, "outcome.reason");
        refused(hall.act(3, "finish", "\"outcome\":\"RETURNED\",\"reason\":\"because\""), 400, "outcome.reason");
        assertThat(hall.journal()).isEqualTo(journal);
        assertThat(hall.act(3, "finish", "\"outcome\":\"RETURNED\",\"reason\":\"withdrawn\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRetryWithTheSameKeyHoldsOnce() {
        hall.take("A");
        hall.act(3, "call-next");
        String body = "{\"turn\":" + hall.turn(3) + ",\"kind\":\"PAPERS_RETURNED\"}";
        Reply first = hall.post(hall.console(3), Paths.window(3, "hold"), body, "key");
        Reply again = hall.post(hall.console(3), Paths.window(3, "hold"), body, "key");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(hall.count("SELECT count(*) FROM journal WHERE kind = 'held'"))
                .isEqualTo(1);
    }
}
