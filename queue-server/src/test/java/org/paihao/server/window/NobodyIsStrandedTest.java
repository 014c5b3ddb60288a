package org.paihao.server.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
 * Whatever clerks do and whatever the hour brings: a service that somebody waits for is served by an open window, or an
 * alarm stands; and what is called at a window is what the window said that it serves.
 */
class NobodyIsStrandedTest {
    private static final String HALL = HallText.sampleWith(
                    "{no: 1, services: [gongan]}",
                    "{no: 1, services: [gongan], also: [{services: [shichang], from: 09:00, until: 09:20}]}",
                    "{no: 7, services: [minzheng, nongye, cunjian]}",
                    "{no: 7, services: [minzheng, nongye, cunjian], mayTake: all}",
                    "{no: 9, services: [banbucheng]}",
                    "{no: 9, services: [banbucheng], mayTake: all}")
            + "\ntidal: {overloadMinutes: 10, takeMinutes: 5}\n"
            + "units: [{id: police, name: {zh-CN: 公安, en: Police}, windows: [1, 2], a: [\"001\"], b: [\"002\"]}]\n";
    private static final List<Integer> WINDOWS = List.of(1, 2, 3, 7, 9);
    private static final int STEPS = 150;

    @TempDir
    private Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private RunningHall hall;
    private Person guide;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.of(folder, SettableClock.at("2026-11-23T08:50"), HALL);
        guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void whoWaitsIsServedOrTheGuideDeskIsTold() {
        for (int step = 0; step < STEPS; step++) {
            String act = somebodyActs();
            check("seed " + seed + ", step " + step + ", " + act);
            hall.clock.passSeconds(random.nextInt(30));
            check("seed " + seed + ", step " + step + ", time");
        }
    }

    private String somebodyActs() {
        int window = WINDOWS.get(random.nextInt(WINDOWS.size()));
        String act = List.of("take", "take", "open", "call-next", "finish", "pause", "continue", "close", "tidal")
                .get(random.nextInt(9));
        switch (act) {
            case "take" -> hall.take(List.of("A", "B", "C", "D").get(random.nextInt(4)));
            case "call-next" -> called(window);
            case "pause" -> allowed(hall.act(window, act, pause()));
            case "close" -> allowed(hall.act(window, act, "\"confirm\":true,\"reason\":\"meal\""));
            case "tidal" -> allowed(hall.act(window, act, "\"proposal\":\"" + proposal(window) + "\""));
            default -> allowed(hall.act(window, act));
        }
        return act + " at " + window;
    }

    private String pause() {
        String reason = "\"reason\":\"meal\",\"confirm\":" + random.nextBoolean();
        return random.nextBoolean()
                ? reason
                : reason + ",\"substitute\":" + WINDOWS.get(random.nextInt(WINDOWS.size()));
    }

    private void called(int window) {
        Set<String> served = new HashSet<>();
        console(window)
                .get("services")
                .forEach(service -> served.add(service.get("letter").asText()));
        Reply called = hall.act(window, "call-next");
        allowed(called);
        if (called.status() == 200) {
            assertThat(served)
                    .as("seed %d", seed)
                    .contains(called.text("number").substring(0, 1));
        }
    }

    private String proposal(int window) {
        return console(window).at("/proposal/id").asText();
    }

    private JsonNode console(int window) {
        return hall.get(hall.console(window), Paths.consoleView(window)).body();
    }

    private void allowed(Reply reply) {
        assertThat(reply.status()).as("seed %d: %s", seed, reply).isIn(200, 204, 400, 409);
    }

    /** Reads one view, so that the two sides are of the same moment. */
    private void check(String when) {
        JsonNode view = guide.get(Paths.GUIDE_VIEW).body();
        Set<String> served = new HashSet<>();
        for (JsonNode window : view.get("windows")) {
            if (window.get("state").asText().equals("OPEN")) {
                window.get("services")
                        .forEach(service -> served.add(service.get("id").asText()));
            }
        }
        Set<String> told = new HashSet<>();
        for (JsonNode alarm : view.get("alarms")) {
            if (alarm.get("code").asText().equals("service.unserved")) {
                told.add(alarm.at("/facts/service").asText());
            }
        }
        for (JsonNode load : view.get("waiting")) {
            String service = load.at("/service/id").asText();
            boolean waits = load.get("count").asInt() > 0;
            assertThat(told.contains(service))
                    .as("%s: %s waits %s, served %s", when, service, waits, served)
                    .isEqualTo(waits && !served.contains(service));
        }
    }
}
