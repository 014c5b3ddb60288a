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
 * The whereabouts board. Insurance keeps windows 3 and 4: 003 and 004 are A, 009 is B. Nobody but 003 has a photo, a title
 * and a telephone.
 */
class WhereaboutsTest {
    private static final String HALL = HallText.sampleWith(
                    "{no: \"003\", name: 王小满}",
                    "{no: \"003\", name: 王小满, title: {zh-CN: 社保专员, en: Insurance clerk}, phone: \"0591-8888003\", photo: wang.jpg}")
            + """

            units:
              - {id: insurance, name: {zh-CN: 社保, en: Insurance}, phone: "0591-8888001", windows: [3, 4], a: ["003", "004"], b: ["009"]}
            """;

    @TempDir
    private Path folder;

    private RunningHall hall;
    private Person wang;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.of(folder, SettableClock.at("2026-11-23T09:00"), HALL);
        wang = Person.signedIn(hall, "003", Kind.CLERK, 3);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private JsonNode unit() {
        return hall.get(hall.board(), Paths.WHEREABOUTS_VIEW).body().at("/units/0");
    }

    private JsonNode person(int which) {
        return unit().at("/people/" + which);
    }

    @Test
    void whoIsOnPostStandsThereWithWhatTheHallSaysOfThem() {
        assertThat(unit().get("phone").asText()).isEqualTo("0591-8888001");
        assertThat(unit().get("windows").toString()).isEqualTo("[3,4]");
        assertThat(unit().get("manned").asBoolean()).isTrue();
        JsonNode a = person(0);
        assertThat(a.get("name").asText()).isEqualTo("王小满");
        assertThat(a.at("/title/zh-CN").asText()).isEqualTo("社保专员");
        assertThat(a.get("phone").asText()).isEqualTo("0591-8888003");
        assertThat(a.get("photo").asText()).isEqualTo(Paths.photo("003"));
        assertThat(a.get("post").asText()).isEqualTo("A");
        assertThat(a.get("place").asText()).isEqualTo("ON_POST");
        assertThat(a.get("windows").toString()).isEqualTo("[3]");
        assertThat(a.get("standIn").isNull()).isTrue();
        JsonNode other = person(1);
        assertThat(other.get("name").asText()).isEqualTo("李谷雨");
        assertThat(other.get("title").isNull()).isTrue();
        assertThat(other.get("photo").isNull()).isTrue();
        assertThat(other.get("phone").isNull()).isTrue();
        assertThat(other.get("place").asText()).isEqualTo("OUT");
        assertThat(other.get("standIn").isNull()).as("nobody stands in").isTrue();
    }

    @Test
    void whoPausesSaysWhyAndWhoStandsIn() {
        Person.signedIn(hall, "009", Kind.CLERK, 9);
        assertThat(wang.act(3, "pause", "\"reason\":\"meal\",\"substitute\":9").status())
                .isEqualTo(200);
        JsonNode a = person(0);
        assertThat(a.get("place").asText()).isEqualTo("PAUSED");
        assertThat(a.get("reason").asText()).isEqualTo("meal");
        assertThat(a.get("standIn").toString()).isEqualTo("{\"name\":\"吴小雪\",\"window\":9}");
        assertThat(person(1).at("/standIn/window").asInt())
                .as("an A who is out: the B who serves for the unit")
                .isEqualTo(9);
        assertThat(person(2).get("place").asText()).isEqualTo("ON_POST");
        assertThat(unit().get("manned").asBoolean()).isTrue();
        wang.act(3, "continue", "");
        assertThat(person(0).get("place").asText()).isEqualTo("ON_POST");
        assertThat(person(0).get("reason").isNull()).isTrue();
        assertThat(person(1).get("standIn").isNull())
                .as("the B serves for the unit no more")
                .isTrue();
    }

    @Test
    void aPauseWithoutASubstituteNamesNobody() {
        wang.act(3, "pause", "\"reason\":\"meeting\",\"confirm\":true");
        assertThat(person(0).get("place").asText()).isEqualTo("PAUSED");
        assertThat(person(0).get("standIn").isNull()).isTrue();
        assertThat(unit().get("manned").asBoolean()).isFalse();
    }

    @Test
    void whoeverHelpsOutStandsThereTooWithoutAPost() {
        Person.signedIn(hall, "007", Kind.CLERK, 4);
        JsonNode helper = person(3);
        assertThat(helper.get("name").asText()).isEqualTo("刘霜降");
        assertThat(helper.get("post").isNull()).isTrue();
        assertThat(helper.get("place").asText()).isEqualTo("ON_POST");
    }

    @Test
    void whoWorksAtAnotherWindowIsSeenThere() {
        Person.signedIn(hall, "004", Kind.CLERK, 7);
        assertThat(person(1).get("place").asText()).isEqualTo("ON_POST");
        assertThat(person(1).get("windows").toString()).isEqualTo("[7]");
    }

    @Test
    void theGuideDeskSeesTheSameAndOnlyThoseWhoShowItMayAsk() {
        Person guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
        assertThat(guide.get(Paths.GUIDE_VIEW).body().at("/whereabouts/0")).isEqualTo(unit());
        assertThat(guide.get(Paths.WHEREABOUTS_VIEW).body().at("/units/0")).isEqualTo(unit());
        assertThat(wang.get(Paths.WHEREABOUTS_VIEW).code()).isEqualTo("access.forbidden");
        assertThat(hall.get(hall.kiosk("k1"), Paths.WHEREABOUTS_VIEW).code()).isEqualTo("access.forbidden");
        assertThat(hall.get(null, Paths.WHEREABOUTS_VIEW).status()).isEqualTo(401);
        Reply first = hall.get(hall.board(), Paths.WHEREABOUTS_VIEW);
        Reply again = hall.get(hall.board(), Paths.WHEREABOUTS_VIEW, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void aHallWithoutUnitsHasAnEmptyBoard() throws Exception {
        wang.act(3, "close", "\"confirm\":true,\"reason\":\"meeting\"");
        hall.restartWith(HallText.sampleWith());
        assertThat(hall.get(hall.board(), Paths.WHEREABOUTS_VIEW).body().get("units"))
                .isEmpty();
    }
}
