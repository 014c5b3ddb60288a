package org.paihao.server.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
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

/**
 * A and B posts. The police keep window 1: 001 is A there, 002 is B and sits at window 2. Insurance keeps windows 3 and 4:
 * 003 and 004 are A, 009 is B. Window 7 may take insurance over.
 */
class PostsTest {
    private static final String HALL = HallText.sampleWith(
                    "{no: 7, services: [minzheng, nongye, cunjian]}",
                    "{no: 7, services: [minzheng, nongye, cunjian], mayTake: [shebao-yibao]}")
            + """

            units:
              - {id: police, name: {zh-CN: 公安, en: Police}, windows: [1], a: ["001"], b: ["002"]}
              - {id: insurance, name: {zh-CN: 社保, en: Insurance}, windows: [3, 4], a: ["003", "004"], b: ["009"]}
            """;

    private static final String MEAL = "\"reason\":\"meal\"";

    @TempDir
    private Path folder;

    private RunningHall hall;
    private Person guide;
    private Person zhao;
    private Person qian;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.of(folder, SettableClock.at("2026-11-23T09:00"), HALL);
        guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
        zhao = Person.signedIn(hall, "001", Kind.CLERK, 1);
        qian = Person.signedIn(hall, "002", Kind.CLERK, 2);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }

    private JsonNode board() {
        return hall.get(hall.board(), Paths.boardView("main")).body();
    }

    private JsonNode console(int window) {
        return hall.get(hall.console(window), Paths.consoleView(window)).body();
    }

    /** The units that have nobody, by the guide desk's alarms. */
    private String emptyUnits() {
        StringBuilder empty = new StringBuilder();
        guide.get(Paths.GUIDE_VIEW).body().get("alarms").forEach(alarm -> {
            if (alarm.get("code").asText().equals("unit.empty")) {
                empty.append(alarm.at("/facts/unit").asText()).append(' ');
            }
        });
        return empty.toString().strip();
    }

    private String lastJournal() {
        return hall.sql("SELECT body FROM journal ORDER BY seq DESC LIMIT 1", row -> row.getString(1));
    }

    @Test
    void theLastOneOfAUnitDoesNotPauseSilently() {
        long journal = hall.journal();
        Reply reply = zhao.act(1, "pause", MEAL);
        refused(reply, 409, "pause.last-of-unit");
        assertThat(reply.body().at("/facts/unit").asText()).isEqualTo("police");
        assertThat(reply.body().at("/facts/standIns").toString()).isEqualTo("[2]");
        refused(zhao.act(1, "close", ""), 409, "pause.last-of-unit");
        refused(zhao.delete(Paths.SESSIONS), 409, "pause.last-of-unit");
        assertThat(hall.journal()).isEqualTo(journal);
        assertThat(emptyUnits()).isEqualTo("insurance");
    }

    @Test
    void aSubstituteTakesTheWorkOverForAsLongAsThePauseLasts() {
        hall.take("B");
        assertThat(qian.act(2, "call-next", "").status()).isEqualTo(204);
        Reply paused = zhao.act(1, "pause", MEAL + ",\"substitute\":2");
        assertThat(paused.status()).isEqualTo(200);
        assertThat(emptyUnits()).isEqualTo("insurance");
        assertThat(console(2).at("/services/1/letter").asText()).isEqualTo("B");
        assertThat(hall.get(hall.kiosk("k1"), Paths.kioskView("k1"))
                        .body()
                        .at("/services/1/windows")
                        .toString())
                .isEqualTo("[1,2]");
        assertThat(board().at("/paused/0").toString()).isEqualTo("{\"window\":1,\"substitute\":2}");
        assertThat(qian.act(2, "call-next", "").text("number")).isEqualTo("B001");
        qian.act(2, "finish", "");
        zhao.act(1, "continue", "");
        hall.take("B");
        assertThat(qian.act(2, "call-next", "").status()).isEqualTo(204);
        assertThat(zhao.act(1, "call-next", "").text("number")).isEqualTo("B002");
    }

    @Test
    void whoStandsInIsTheLastOneNowAndDoesNotLeaveSilentlyEither() {
        zhao.act(1, "pause", MEAL + ",\"substitute\":2");
        refused(qian.act(2, "pause", MEAL), 409, "pause.last-of-unit");
        refused(qian.act(2, "close", ""), 409, "pause.last-of-unit");
        refused(zhao.act(1, "close", ""), 409, "pause.last-of-unit");
        hall.act(5, "open");
        refused(qian.act(2, "pause", MEAL + ",\"substitute\":5"), 409, "pause.substitute-unfit");
        assertThat(zhao.act(1, "continue", "").status()).isEqualTo(200);
        assertThat(qian.act(2, "pause", MEAL).status()).isEqualTo(200);
    }

    @Test
    void confirmingWithAReasonRaisesAnAlarmUntilSomebodyIsThere() {
        assertThat(zhao.act(1, "pause", MEAL + ",\"confirm\":true").status()).isEqualTo(200);
        assertThat(lastJournal()).contains("\"unit\":\"police\"", "\"reason\":\"meal\"");
        JsonNode alarm = guide.get(Paths.GUIDE_VIEW).body().at("/alarms/0");
        assertThat(alarm.get("code").asText()).isEqualTo("unit.empty");
        assertThat(alarm.at("/facts/unit").asText()).isEqualTo("police");
        assertThat(alarm.at("/facts/windows").toString()).isEqualTo("[1]");
        assertThat(alarm.at("/facts/reason").asText()).isEqualTo("meal");
        assertThat(zhao.act(1, "close", "").status())
                .as("nobody is left to leave")
                .isEqualTo(200);
        assertThat(emptyUnits()).isEqualTo("police insurance");
        Person.signIn(hall, "001", 1);
        assertThat(emptyUnits()).isEqualTo("insurance");
    }

    @Test
    void aUnitIsClosedWithAReasonOfTheList() {
        refused(zhao.act(1, "close", "\"confirm\":true"), 400, "pause.reason");
        refused(zhao.act(1, "close", "\"confirm\":true,\"reason\":\"because\""), 400, "pause.reason");
        refused(zhao.delete(Paths.SESSIONS + "?confirm=true"), 400, "pause.reason");
        assertThat(zhao.delete(Paths.SESSIONS + "?confirm=true&reason=meeting").status())
                .isEqualTo(204);
        assertThat(emptyUnits()).isEqualTo("police insurance");
    }

    @Test
    void outsideOfTheHoursEverybodyMayGo() {
        hall.clock.set("2026-11-23T17:30");
        assertThat(zhao.act(1, "close", "").status()).isEqualTo(200);
        assertThat(emptyUnits()).isEmpty();
    }

    @Test
    void whoeverIsNotTheLastMayGo() {
        Person wang = Person.signedIn(hall, "003", Kind.CLERK, 3);
        Person li = Person.signedIn(hall, "004", Kind.CLERK, 4);
        assertThat(wang.act(3, "pause", MEAL).status()).isEqualTo(200);
        refused(li.act(4, "pause", MEAL), 409, "pause.last-of-unit");
        assertThat(wang.act(3, "continue", "").status()).isEqualTo(200);
        assertThat(li.act(4, "pause", MEAL).status()).isEqualTo(200);
    }

    @Test
    void aSubstituteIsOpenAndFitForTheWork() {
        refused(zhao.act(1, "pause", MEAL + ",\"substitute\":1"), 400, "pause.substitute");
        refused(zhao.act(1, "pause", MEAL + ",\"substitute\":77"), 400, "pause.substitute");
        refused(zhao.act(1, "pause", MEAL + ",\"substitute\":3"), 409, "pause.substitute-away");
        hall.act(3, "open");
        refused(zhao.act(1, "pause", MEAL + ",\"substitute\":3"), 409, "pause.substitute-unfit");
        hall.act(4, "open");
        hall.act(7, "open");
        Person.signedIn(hall, "009", Kind.CLERK, 9);
        assertThat(console(3).get("standIns").toString())
                .as("B first, then the unit's other window and the one that may take insurance")
                .isEqualTo("[9,4,7]");
        assertThat(hall.act(3, "pause", MEAL + ",\"substitute\":7").status()).isEqualTo(200);
        assertThat(console(7).get("services")).hasSize(4);
    }

    @Test
    void boardConsoleAndGuideDeskSeeWhoIsOnAndWhoStandsIn() {
        zhao.act(1, "pause", MEAL + ",\"substitute\":2");
        JsonNode post = board().at("/posts/0");
        assertThat(post.get("unit").asText()).isEqualTo("police");
        assertThat(post.get("manned").asBoolean()).isTrue();
        assertThat(post.at("/windows/0").toString()).isEqualTo("{\"no\":1,\"by\":2}");
        JsonNode a = post.at("/people/0");
        assertThat(a.get("name").asText()).isEqualTo("赵立春");
        assertThat(a.get("post").asText()).isEqualTo("A");
        assertThat(a.get("away").asText()).isEqualTo("meal");
        assertThat(a.get("serves").asBoolean()).isFalse();
        JsonNode b = post.at("/people/1");
        assertThat(b.get("post").asText()).isEqualTo("B");
        assertThat(b.get("windows").toString()).isEqualTo("[2]");
        assertThat(b.get("serves").asBoolean()).isTrue();
        assertThat(console(1).get("post")).isEqualTo(post);
        assertThat(guide.get(Paths.GUIDE_VIEW).body().at("/posts/0")).isEqualTo(post);
        assertThat(console(2).get("post").isNull()).isTrue();
        assertThat(board().at("/posts/1/manned").asBoolean()).isFalse();
        assertThat(board().at("/posts/1/people/2/windows")).isEmpty();
    }
}
