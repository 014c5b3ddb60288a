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
import org.paihao.server.catalog.SampleHall;

/** The last hour and a half of a Monday; one window serves the police. */
class ReachTest {
    private static final String MARKET = "- {from: 08:30, until: 17:30, issueUntil: 17:00}\n"
            + "      kind: market\n      boardText: {zh-CN: 今天是逢集日, en: Market day}\n";

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

    private JsonNode view() {
        return hall.get(hall.kiosk("k1"), Paths.kioskView("k1")).body();
    }

    private JsonNode missed() {
        return view().at("/today/mayNotBeReached");
    }

    private int minutes() {
        return view().at("/services/1/wait/midMinutes").asInt();
    }

    @Test
    void whoeverComesIsToldBeforeTheTouchOnceTheWaitIsLongerThanTheDoorsStayOpen() {
        while (minutes() <= 90) {
            assertThat(missed()).as("%s minutes", minutes()).isEmpty();
            hall.take("B");
        }
        assertThat(missed()).hasSize(1);
        assertThat(missed().get(0).asText()).isEqualTo("gongan");
        assertThat(hall.take("B").status()).as("a word, no refusal").isEqualTo(201);
    }

    @Test
    void whereNoWaitIsKnownNothingIsSaid() {
        hall.act(1, "close");
        for (int i = 0; i < 40; i++) {
            hall.take("B");
        }
        assertThat(missed()).isEmpty();
    }

    @Test
    void theBoardTellsWhatKindOfDayItIsAndWhatTheHallSaysOfIt(@TempDir Path other) throws Exception {
        assertThat(hall.get(hall.board(), Paths.boardView("main"))
                        .body()
                        .at("/day/kind")
                        .asText())
                .isEqualTo("ORDINARY");
        try (RunningHall onMarketDay = RunningHall.of(
                other,
                SettableClock.at("2026-11-23T08:30"),
                SampleHall.text().replaceFirst("- .from: 08:30, until: 17:30.*\\n", MARKET))) {
            JsonNode day = onMarketDay
                    .get(onMarketDay.board(), Paths.boardView("main"))
                    .body()
                    .at("/day");
            assertThat(day.at("/kind").asText()).isEqualTo("MARKET");
            assertThat(day.at("/text/zh-CN").asText()).isEqualTo("今天是逢集日");
        }
    }

    @Test
    void afterTheDoorsHaveClosedTheKioskSaysThatInstead() {
        for (int i = 0; i < 40; i++) {
            hall.take("B");
        }
        hall.clock.set("2026-11-23T17:30");
        assertThat(missed()).isEmpty();
    }
}
