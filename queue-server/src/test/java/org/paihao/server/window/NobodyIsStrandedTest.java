package org.paihao.server.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
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
 * alarm stands; what is called at a window is what the window said that it serves; and once no window has anybody left to
 * call, whoever still waits is in an alarm.
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
    private static final List<Integer> WINDOWS = List.of(1, 2, 3, 4, 7, 8, 9);
    private static final List<String> ACTS = List.of(
            "take",
            "take",
            "take",
            "open",
            "open",
            "call-next",
            "finish",
            "transfer",
            "pause",
            "continue",
            "close",
            "tidal");
    private static final String LEAVING = "\"confirm\":true,\"reason\":\"meal\"";
    private static final int ROUNDS = 5;
    private static final int STEPS = 30;

    @TempDir
    private Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    /** Tickets that wait, or waited, for one window alone. */
    private final Set<String> sent = new HashSet<>();

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
        for (int round = 0; round < ROUNDS; round++) {
            for (int step = 0; step < STEPS; step++) {
                String when = "seed " + seed + ", step " + step + " of round " + round;
                String act = somebodyActs();
                check(when + ", " + act);
                hall.clock.passSeconds(random.nextInt(30));
                check(when + ", time");
            }
            halfCloseAndTheOthersCallEverybody();
            JsonNode view = guide.get(Paths.GUIDE_VIEW).body();
            assertThat(told(view))
                    .as("seed %d, round %d: when nobody can be called any more", seed, round)
                    .isEqualTo(waitedFor(view));
        }
    }

    private void halfCloseAndTheOthersCallEverybody() {
        List<Integer> shuffled = new ArrayList<>(WINDOWS);
        Collections.shuffle(shuffled, random);
        List<Integer> closing = shuffled.subList(0, WINDOWS.size() / 2);
        List<Integer> staying = shuffled.subList(WINDOWS.size() / 2, WINDOWS.size());
        for (int window : staying) {
            allowed(hall.act(window, "open"));
            allowed(hall.act(window, "continue"));
            transfer(window);
        }
        for (int window : closing) {
            allowed(hall.act(window, "finish"));
            allowed(hall.act(window, "close", LEAVING));
        }
        for (int window : staying) {
            do {
                allowed(hall.act(window, "finish"));
            } while (hall.act(window, "call-next").status() == 200);
        }
    }

    private String somebodyActs() {
        int window = WINDOWS.get(random.nextInt(WINDOWS.size()));
        String act = ACTS.get(random.nextInt(ACTS.size()));
        switch (act) {
            case "take" -> hall.take(List.of("A", "B", "C", "D").get(random.nextInt(4)));
            case "call-next" -> called(window);
            case "pause" -> allowed(hall.act(window, act, pause()));
            case "close" -> allowed(hall.act(window, act, LEAVING));
            case "transfer" -> transfer(window);
            case "tidal" -> allowed(hall.act(window, act, "\"proposal\":\"" + proposal(window) + "\""));
            default -> allowed(hall.act(window, act));
        }
        return act + " at " + window;
    }

    /** Calls somebody and sends them to another window, which alone calls them then, whatever it serves by that time. */
    private void transfer(int window) {
        called(window);
        int other = WINDOWS.get(random.nextInt(WINDOWS.size()));
        for (String service : services(console(other).get("services").elements())) {
            Reply answer = hall.act(window, "transfer", "\"service\":\"" + service + "\",\"window\":" + other);
            allowed(answer);
            if (answer.status() == 200) {
                sent.add(answer.text("id"));
            }
        }
    }

    private String pause() {
        String reason = "\"reason\":\"meal\",\"confirm\":" + random.nextBoolean();
        return random.nextBoolean()
                ? reason
                : reason + ",\"substitute\":" + WINDOWS.get(random.nextInt(WINDOWS.size()));
    }

    private void called(int window) {
        Set<String> served = services(console(window).get("services").elements());
        Reply called = hall.act(window, "call-next");
        allowed(called);
        if (called.status() == 200 && !sent.contains(called.text("id"))) {
            assertThat(served)
                    .as("seed %d", seed)
                    .contains(called.body().at("/service/id").asText());
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
                served.addAll(services(window.get("services").elements()));
            }
        }
        Set<String> unserved = waitedFor(view);
        unserved.removeAll(served);
        assertThat(told(view)).as("%s, served %s", when, served).isEqualTo(unserved);
    }

    private static Set<String> services(Iterator<JsonNode> names) {
        Set<String> ids = new HashSet<>();
        names.forEachRemaining(service -> ids.add(service.get("id").asText()));
        return ids;
    }

    private static Set<String> waitedFor(JsonNode view) {
        Set<String> services = new HashSet<>();
        for (JsonNode load : view.get("waiting")) {
            if (load.get("count").asInt() > 0) {
                services.add(load.at("/service/id").asText());
            }
        }
        return services;
    }

    private static Set<String> told(JsonNode view) {
        Set<String> services = new HashSet<>();
        for (JsonNode alarm : view.get("alarms")) {
            if (alarm.get("code").asText().equals("service.unserved")) {
                services.add(alarm.at("/facts/service").asText());
            }
        }
        return services;
    }
}
