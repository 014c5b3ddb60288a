package org.paihao.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;

class CallingTest {
    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        hall.act(3, "open");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private JsonNode board() {
        return hall.get(hall.board(), Paths.boardView("main")).body();
    }

    private JsonNode console(int window) {
        return hall.get(hall.console(window), Paths.consoleView(window)).body();
    }

    private void refused(Reply reply, int status, String code) {
        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }

    @Test
    void theEarliestOverTheServicesOfAWindowIsCalled() {
        hall.act(5, "open");
        hall.take("E");
        hall.clock.passSeconds(1);
        hall.take("D");
        hall.take("A");
        hall.clock.passSeconds(59);
        Reply first = hall.act(5, "call-next");
        assertThat(first.text("number")).isEqualTo("E001");
        assertThat(first.text("state")).isEqualTo("CALLED");
        assertThat(first.body().get("window").asInt()).isEqualTo(5);
        assertThat(first.body().at("/why/code").asText()).isEqualTo("arrival");
        assertThat(first.body().at("/why/facts/waitedSeconds").asInt()).isEqualTo(60);
        assertThat(first.body().at("/why/facts/waiting").asInt()).isEqualTo(2);
        hall.act(5, "finish");
        assertThat(hall.act(5, "call-next").text("number")).isEqualTo("D001");
        hall.act(5, "finish");
        assertThat(hall.act(5, "call-next").status())
                .as("A is of another window")
                .isEqualTo(204);
    }

    @Test
    void nobodyWaitsChangesNothing() {
        long turn = hall.turn(3);
        long journal = hall.journal();
        assertThat(hall.act(3, "call-next").status()).isEqualTo(204);
        assertThat(hall.turn(3)).isEqualTo(turn);
        assertThat(hall.journal()).isEqualTo(journal);
    }

    @Test
    void onePressFinishesAndCallsTheNext() {
        hall.take("A");
        hall.take("A");
        hall.act(3, "call-next");
        Reply reply = hall.act(3, "finish", "\"outcome\":\"DONE\",\"callNext\":true");
        assertThat(reply.body().at("/finished/number").asText()).isEqualTo("A001");
        assertThat(reply.body().at("/finished/state").asText()).isEqualTo("FINISHED");
        assertThat(reply.body().at("/called/number").asText()).isEqualTo("A002");
        assertThat(reply.turn()).isEqualTo(hall.turn(3));
        Reply last = hall.act(3, "finish", "\"callNext\":true");
        assertThat(last.body().get("called").isNull()).isTrue();
    }

    @Test
    void aStalePageIsRefusedByEveryVerb() {
        hall.take("A");
        hall.act(3, "call-next");
        long stale = hall.turn(3) - 1;
        long journal = hall.journal();
        for (String verb : List.of(
                "call-next", "recall", "start", "finish", "no-show", "put-back", "undo", "open", "continue", "close")) {
            refused(hall.act(3, verb, stale, ""), 409, "window.stale");
            refused(hall.act(3, verb, stale + 100, ""), 409, "window.stale");
        }
        refused(hall.act(3, "pause", stale, "\"reason\":\"short\""), 409, "window.stale");
        for (String verb : List.of("call", "walk-in", "take-up", "come-back", "hold", "transfer", "add-transaction")) {
            refused(hall.act(3, verb, stale, ""), 409, "window.stale");
        }
        refused(hall.post(hall.console(3), Paths.window(3, "recall"), "{}", "k"), 400, "turn.missing");
        assertThat(hall.journal()).isEqualTo(journal);
    }

    @Test
    void aWindowIsServedByItsOwnClerkAlone() {
        hall.take("A");
        refused(
                hall.post(hall.console(4), Paths.window(3, "call-next"), "{\"turn\":1}", "k"),
                403,
                "access.other-window");
        refused(
                hall.post(hall.console(4), Paths.window(99, "call-next"), "{\"turn\":1}", "k"),
                403,
                "access.other-window");
        refused(hall.post(hall.console(4), Paths.window(0, "x"), "{\"turn\":1}", "k"), 404, "http.not-found");
        refused(
                hall.post(hall.console(4), Paths.WINDOWS + "/four/call-next", "{\"turn\":1}", "k"),
                404,
                "window.unknown");
    }

    @Test
    void recallsAreLimitedInNumberAndPace() {
        hall.take("A");
        hall.act(3, "call-next");
        hall.clock.passSeconds(9);
        refused(hall.act(3, "recall"), 409, "recall.too-early");
        hall.clock.passSeconds(1);
        assertThat(hall.act(3, "recall").body().get("calls").asInt()).isEqualTo(2);
        refused(hall.act(3, "recall"), 409, "recall.too-early");
        hall.clock.passSeconds(10);
        assertThat(hall.act(3, "recall").body().get("calls").asInt()).isEqualTo(3);
        hall.clock.passSeconds(10);
        refused(hall.act(3, "recall"), 409, "recall.limit");
    }

    @Test
    void aNoShowNeedsTwoCallsAndAMinute() {
        hall.take("A");
        hall.act(3, "call-next");
        hall.clock.passSeconds(60);
        refused(hall.act(3, "no-show"), 409, "no-show.too-early");
        hall.act(3, "recall");
        assertThat(hall.act(3, "no-show").text("state")).isEqualTo("NO_SHOW");
        assertThat(board().at("/missed/0").asText()).isEqualTo("A001");

        hall.take("A");
        hall.act(3, "call-next");
        hall.clock.passSeconds(10);
        hall.act(3, "recall");
        hall.clock.passSeconds(49);
        refused(hall.act(3, "no-show"), 409, "no-show.too-early");
    }

    @Test
    void thePlaceInTheLineIsKeptWhenANumberIsPutBack() {
        hall.take("A");
        hall.take("A");
        hall.act(3, "call-next");
        long call = board().at("/announcements/0/id").asLong();
        Reply back = hall.act(3, "put-back");
        assertThat(back.text("state")).isEqualTo("WAITING");
        assertThat(back.body().get("calls").asInt()).isZero();
        assertThat(board().get("calls")).isEmpty();
        assertThat(board().at("/announcements/0/withdrawn").asBoolean()).isTrue();
        assertThat(board().at("/next/0").asText()).isEqualTo("A001");
        assertThat(hall.act(3, "call-next").text("number")).isEqualTo("A001");
        assertThat(board().at("/announcements/1/id").asLong()).isGreaterThan(call);
        assertThat(board().at("/announcements/1/withdrawn").asBoolean()).isFalse();
        assertThat(board().at("/announcements/0/withdrawn").asBoolean()).isTrue();
    }

    @Test
    void undoTakesACallBack() {
        hall.take("A");
        hall.act(3, "call-next");
        assertThat(console(3).get("undoAct").asText()).isEqualTo("call-next");
        assertThat(hall.act(3, "undo").text("state")).isEqualTo("WAITING");
        assertThat(hall.act(3, "call-next").text("number")).isEqualTo("A001");
    }

    @Test
    void undoTakesAStartBack() {
        hall.take("A");
        hall.act(3, "call-next");
        assertThat(hall.act(3, "start").text("state")).isEqualTo("SERVING");
        Reply undone = hall.act(3, "undo");
        assertThat(undone.text("state")).isEqualTo("CALLED");
        assertThat(undone.body().has("startedAt")).isFalse();
    }

    @Test
    void undoTakesANoShowBack() {
        hall.take("A");
        hall.act(3, "call-next");
        hall.clock.passSeconds(60);
        hall.act(3, "recall");
        hall.act(3, "no-show");
        assertThat(hall.act(3, "undo").text("state")).isEqualTo("CALLED");
        assertThat(board().get("missed")).isEmpty();
    }

    @Test
    void undoTakesAFinishBackWithItsRating() {
        hall.take("A");
        hall.act(3, "call-next");
        hall.act(3, "start");
        hall.act(3, "finish");
        assertThat(hall.count("SELECT count(*) FROM opening")).isEqualTo(1);
        assertThat(hall.act(3, "undo").text("state")).isEqualTo("SERVING");
        assertThat(hall.count("SELECT count(*) FROM opening")).isZero();
        assertThat(hall.count("SELECT count(*) FROM txn")).isZero();
        hall.act(3, "finish");
        assertThat(hall.count("SELECT exact FROM txn")).isEqualTo(1);
    }

    @Test
    void undoOfAFinishAndCallPutsTheCalledOneBackFirst() {
        hall.take("A");
        hall.take("A");
        hall.act(3, "call-next");
        hall.act(3, "finish", "\"callNext\":true");
        Reply undone = hall.act(3, "undo");
        assertThat(undone.text("number")).isEqualTo("A001");
        assertThat(undone.text("state")).isEqualTo("CALLED");
        assertThat(hall.count("SELECT count(*) FROM ticket WHERE label = 'A002' AND state = 'WAITING'"))
                .isEqualTo(1);
        assertThat(console(3).at("/ticket/number").asText()).isEqualTo("A001");
        assertThat(board().at("/calls/0/number").asText())
                .as("the board sends A001 to its window again")
                .isEqualTo("A001");
        assertThat(board().at("/calls/0/window").asInt()).isEqualTo(3);
    }

    @Test
    void undoIsForTheLastActAndForTenSeconds() {
        hall.take("A");
        hall.act(3, "call-next");
        hall.clock.passSeconds(11);
        refused(hall.act(3, "undo"), 409, "undo.too-late");
        hall.act(3, "recall");
        refused(hall.act(3, "undo"), 409, "undo.nothing");
        hall.act(3, "start");
        hall.act(3, "undo");
        refused(hall.act(3, "undo"), 409, "undo.nothing");
        hall.act(3, "put-back");
        refused(hall.act(3, "undo"), 409, "undo.nothing");
        hall.act(3, "pause", "\"reason\":\"" + reason() + "\"");
        refused(hall.act(3, "undo"), 409, "undo.nothing");
        hall.act(3, "continue");
        refused(hall.act(3, "undo"), 409, "undo.nothing");
        hall.act(3, "close");
        refused(hall.act(3, "undo"), 409, "undo.nothing");
        hall.act(3, "open");
        refused(hall.act(3, "undo"), 409, "undo.nothing");
    }

    private String reason() {
        return console(3).at("/pauseReasons/0").asText();
    }

    @Test
    void aWindowPausesAndGoesOnAndClosesWhenNobodyIsThere() {
        hall.take("A");
        hall.act(3, "call-next");
        refused(hall.act(3, "pause", "\"reason\":\"" + reason() + "\""), 409, "window.busy");
        refused(hall.act(3, "close"), 409, "window.busy");
        refused(hall.act(3, "call-next"), 409, "window.busy");
        hall.act(3, "finish");
        refused(hall.act(3, "pause", "\"reason\":\"because\""), 400, "pause.reason");
        refused(hall.act(3, "pause"), 400, "pause.reason");
        refused(hall.act(3, "pause", "\"reason\":\"" + reason() + "\",\"substitute\":3"), 400, "pause.substitute");
        refused(hall.act(3, "pause", "\"reason\":\"" + reason() + "\",\"substitute\":4"), 409, "pause.substitute-away");
        hall.act(4, "open");
        Reply paused = hall.act(3, "pause", "\"reason\":\"" + reason() + "\",\"substitute\":4");
        assertThat(paused.text("state")).isEqualTo("PAUSED");
        assertThat(board().at("/paused/0/window").asInt()).isEqualTo(3);
        assertThat(board().at("/paused/0/substitute").asInt()).isEqualTo(4);
        refused(hall.act(3, "call-next"), 409, "window.not-open");
        assertThat(hall.act(3, "continue").text("state")).isEqualTo("OPEN");
        refused(hall.act(3, "open"), 409, "window.taken");
        assertThat(hall.act(3, "close").text("state")).isEqualTo("CLOSED");
        refused(hall.act(3, "call-next"), 409, "window.not-open");
        refused(hall.act(3, "close"), 409, "window.not-open");
    }

    @Test
    void aVerbTakesOnlyItsOwnFields() {
        hall.take("A");
        hall.act(3, "call-next");
        refused(hall.act(3, "recall", "\"outcome\":\"DONE\""), 400, "body.broken");
        refused(hall.act(3, "finish", "\"kind\":\"x\""), 400, "body.broken");
        refused(hall.act(3, "finish", "\"outcome\":\"MAYBE\""), 400, "outcome.unknown");
        refused(hall.act(3, "finish", "\"turns\":1"), 400, "body.broken");
    }

    /** In each state a window's ticket can be in, exactly the verbs of the table change anything. */
    @Test
    void everyVerbIsRefusedInEveryStateThatItIsNotFor() {
        Map<String, List<String>> possible = new TreeMap<>();
        for (String state : List.of("nobody", "CALLED", "SERVING")) {
            possible.put(state, new ArrayList<>());
            for (String verb : List.of("recall", "start", "finish", "no-show", "put-back", "call-next")) {
                hall.take("A");
                if (!state.equals("nobody")) {
                    hall.act(3, "call-next");
                    hall.clock.passSeconds(30);
                    hall.act(3, "recall");
                    hall.clock.passSeconds(60);
                }
                if (state.equals("SERVING")) {
                    hall.act(3, "start");
                }
                long journal = acts();
                Reply reply = hall.act(3, verb);
                if (reply.status() == 200) {
                    possible.get(state).add(verb);
                } else {
                    assertThat(reply.status()).isEqualTo(409);
                    assertThat(acts()).isEqualTo(journal);
                }
                hall.act(3, "finish");
            }
        }
        assertThat(possible)
                .isEqualTo(Map.of(
                        "nobody", List.of("call-next"),
                        "CALLED", List.of("recall", "start", "finish", "no-show", "put-back"),
                        "SERVING", List.of("finish")));
    }

    /** Journal rows of what people did; that paper stayed silent, the hall notes by itself. */
    private long acts() {
        return hall.count("SELECT count(*) FROM journal WHERE actor <> 'hall'");
    }

    @Test
    void theCountersEqualTheCount() {
        for (int i = 0; i < 5; i++) {
            hall.take("A");
        }
        String cancelled = hall.take("A").text("id");
        hall.post(hall.kiosk("k1"), Paths.ticket(cancelled, "cancel"), "", null);
        hall.act(3, "call-next");
        hall.act(3, "put-back");
        hall.act(3, "call-next");
        hall.act(3, "undo");
        hall.act(3, "call-next");
        hall.act(3, "finish", "\"callNext\":true");
        hall.act(3, "undo");
        long counted = hall.count("SELECT count(*) FROM ticket WHERE state = 'WAITING'");
        assertThat(hall.count("SELECT sum(waiting) FROM counter"))
                .isEqualTo(counted)
                .isEqualTo(4);
    }
}
