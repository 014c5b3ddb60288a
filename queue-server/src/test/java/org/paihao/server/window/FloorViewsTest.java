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
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;

/** What the guide desk and the manager see of the whole hall. */
class FloorViewsTest {
    @TempDir
    private Path folder;

    private RunningHall hall;
    private Person guide;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private JsonNode view() {
        return guide.get(Paths.GUIDE_VIEW).body();
    }

    @Test
    void everyWindowIsThereWithItsClerkAndWhomItServes() {
        Person.signedIn(hall, "003", Kind.CLERK, 3);
        hall.take("A");
        hall.act(3, "call-next");
        JsonNode window = view().at("/windows/2");
        assertThat(window.get("no").asInt()).isEqualTo(3);
        assertThat(window.get("clerk").asText()).isEqualTo("王小满");
        assertThat(window.at("/services/0/letter").asText()).isEqualTo("A");
        assertThat(window.at("/ticket/number").asText()).isEqualTo("A001");
        assertThat(window.at("/ticket/state").asText()).isEqualTo("CALLED");
        assertThat(view().at("/windows/3/ticket").isNull()).isTrue();
        assertThat(view().get("windows")).hasSize(10);
    }

    @Test
    void whoWaitsForAServiceThatNoOpenWindowServesIsAnAlarmUntilOneOpens() {
        assertThat(view().get("alarms")).isEmpty();
        hall.take("A");
        hall.take("A");
        assertThat(view().at("/waiting/0/count").asInt()).isEqualTo(2);
        JsonNode alarm = view().at("/alarms/0");
        assertThat(alarm.get("code").asText()).isEqualTo("service.unserved");
        assertThat(alarm.at("/facts/service").asText()).isEqualTo("shebao-yibao");
        assertThat(alarm.at("/facts/waiting").asInt()).isEqualTo(2);
        assertThat(alarm.at("/facts/oldest").asText()).startsWith("2026-11-23T08:30");
        hall.act(5, "open");
        assertThat(view().get("alarms")).as("window 5 serves other things").hasSize(1);
        hall.act(3, "open");
        assertThat(view().get("alarms")).isEmpty();
        hall.act(3, "pause", "\"reason\":\"meal\"");
        assertThat(view().get("alarms")).as("nobody is there").hasSize(1);
    }

    @Test
    void eachOfTheTwoHasItsOwnViewAndNobodyElseHasEither() {
        Person manager = Person.signedIn(hall, "boss", Kind.MANAGER, null);
        Person clerk = Person.signedIn(hall, "003", Kind.CLERK, 3);
        assertThat(manager.get(Paths.MANAGER_VIEW).body().get("windows")).hasSize(10);
        assertThat(manager.get(Paths.GUIDE_VIEW).code()).isEqualTo("access.forbidden");
        assertThat(guide.get(Paths.MANAGER_VIEW).code()).isEqualTo("access.forbidden");
        assertThat(clerk.get(Paths.GUIDE_VIEW).code()).isEqualTo("access.forbidden");
        assertThat(hall.get(hall.board(), Paths.MANAGER_VIEW).code()).isEqualTo("access.forbidden");
        assertThat(hall.get(null, Paths.GUIDE_VIEW).code()).isEqualTo("access.unknown");
    }
}
