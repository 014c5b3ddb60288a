package org.paihao.server.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.RunningHall;
import org.paihao.server.SettableClock;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.storage.StartFault;

/** Window 10 also serves insurance from ten to eleven; the same hall seen by calls, console, kiosk and sign-in. */
class HourlyServicesTest {
    private static final String WINDOW_10 = "{no: 10, services: [chujian]}";
    private static final String HALL = HallText.sampleWith(
            WINDOW_10, "{no: 10, services: [chujian], also: [{services: [shebao-yibao], from: 10:00, until: 11:00}]}");

    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.of(folder, SettableClock.at("2026-11-23T09:50"), HALL);
        hall.act(10, "open");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private List<String> letters(JsonNode services) {
        return StreamSupport.stream(services.spliterator(), false)
                .map(service -> service.get("letter").asText())
                .toList();
    }

    private List<String> console() {
        return letters(hall.get(hall.console(10), Paths.consoleView(10)).body().get("services"));
    }

    private String windowsOfA() {
        return hall.get(hall.kiosk("k1"), Paths.kioskView("k1"))
                .body()
                .at("/services/0/windows")
                .toString();
    }

    @Test
    void everyoneSaysTheSameOfAnHour() {
        assertThat(console()).containsExactly("G");
        assertThat(windowsOfA()).isEqualTo("[3,4]");
        hall.clock.set("2026-11-23T10:00");
        assertThat(console()).containsExactly("G", "A");
        assertThat(windowsOfA()).isEqualTo("[3,4,10]");
        assertThat(letters(hall.get(null, Paths.SIGN_IN).body().at("/windows/9/services")))
                .containsExactly("G", "A");
        hall.clock.set("2026-11-23T11:00");
        assertThat(console()).containsExactly("G");
        assertThat(windowsOfA()).isEqualTo("[3,4]");
    }

    @Test
    void aCallBeforeTheHourPassesOverWhoWaitsForIt() {
        hall.take("A");
        assertThat(hall.act(10, "call-next").status()).isEqualTo(204);
        hall.clock.set("2026-11-23T10:00");
        assertThat(hall.act(10, "call-next").text("number")).isEqualTo("A001");
    }

    @Test
    void whoStillWaitsWhenTheHourEndsIsAnAlarmAndNotForgotten() {
        Person guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
        hall.clock.set("2026-11-23T10:30");
        hall.take("A");
        assertThat(guide.get(Paths.GUIDE_VIEW).body().get("alarms")).isEmpty();
        hall.clock.set("2026-11-23T11:00");
        JsonNode alarm = guide.get(Paths.GUIDE_VIEW).body().at("/alarms/0");
        assertThat(alarm.get("code").asText()).isEqualTo("service.unserved");
        assertThat(alarm.at("/facts/service").asText()).isEqualTo("shebao-yibao");
    }

    @Test
    void aHallFileThatLeavesOutAServiceIsRefusedWhileSomebodyWaitsForIt() throws Exception {
        hall.take("G");
        String without = HALL.replaceFirst("(?s)  - id: chujian\n.*?(?=  - id:)", "")
                .replace("services: [chujian]", "services: [gongan]");
        assertThatThrownBy(() -> hall.restartWith(without))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("leaves out the service chujian");
        hall.start();
        assertThat(hall.act(10, "call-next").text("number"))
                .as("nothing was changed")
                .isEqualTo("G001");
        hall.act(10, "finish");
        hall.restartWith(without);
        assertThat(console()).containsExactly("B");
    }
}
