package org.paihao.server.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.RunningHall;
import org.paihao.server.SettableClock;

/** The last hour of a Monday; the police at window 1 takes ten minutes for each. */
class ReachTest {
    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new RunningHall(folder, SettableClock.at("2026-11-23T16:00"));
        hall.act(1, "open");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private JsonNode missed() {
        return hall.get(hall.kiosk("k1"), Paths.kioskView("k1")).body().at("/today/mayNotBeReached");
    }

    private void serveThree() {
        for (int i = 0; i < 3; i++) {
            hall.take("B");
            hall.act(1, "call-next");
            hall.clock.passSeconds(600);
            hall.act(1, "finish");
        }
    }

    @Test
    void whoeverComesIsToldBeforeTheTouchThatTodayMayBeTooShort() {
        serveThree();
        for (int i = 0; i < 5; i++) {
            assertThat(missed()).as("an hour is left, %s wait", i).isEmpty();
            hall.take("B");
        }
        hall.take("B");
        assertThat(missed()).hasSize(1);
        assertThat(missed().get(0).asText()).isEqualTo("gongan");
        assertThat(hall.take("B").status()).as("a word, no refusal").isEqualTo(201);
    }

    @Test
    void whereTooLittleIsKnownNothingIsSaid() {
        for (int i = 0; i < 50; i++) {
            hall.take("B");
        }
        assertThat(missed()).isEmpty();
    }

    @Test
    void afterTheDoorsHaveClosedTheKioskSaysThatInstead() {
        serveThree();
        hall.take("B");
        hall.clock.set("2026-11-23T17:30");
        assertThat(missed()).isEmpty();
    }
}
