package org.paihao.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.awaitility.Awaitility;
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

/** Days of work whose seconds were reckoned by hand: what every second of citizens and windows was. */
class TimesTest {
    private static final String MONDAY = "2026-11-23";

    @TempDir
    private Path folder;

    private RunningHall hall;
    private Person manager;

    @BeforeEach
    void open() throws Exception {
        hall = new RunningHall(folder, SettableClock.at("2026-11-23T09:00:00.400"));
        manager = Person.signedIn(hall, "boss", Kind.MANAGER, null);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void act(int window, String verb) {
        act(window, verb, "");
    }

    private void act(int window, String verb, String more) {
        Reply reply = hall.act(window, verb, more);
        assertThat(reply.status()).as("%s: %s", verb, reply.body()).isEqualTo(200);
    }

    /** At that time of the day, such as {@code 09:01:30}. */
    private void at(String time) {
        hall.clock.set(MONDAY + "T" + time + ".400");
    }

    private String take(String service) {
        return hall.take(service).text("number");
    }

    private JsonNode report(String day) {
        Reply reply = manager.get(Paths.TIMES_REPORT + "?day=" + day);
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
        return reply.body();
    }

    private JsonNode window(int no) {
        return window(report(MONDAY), no);
    }

    private static JsonNode window(JsonNode report, int no) {
        for (JsonNode window : report.get("windows")) {
            if (window.get("no").asInt() == no) {
                return window;
            }
        }
        throw new AssertionError("no window " + no + " in " + report);
    }

    private static JsonNode service(JsonNode report, String letter) {
        for (JsonNode service : report.get("services")) {
            if (service.at("/service/letter").asText().equals(letter)) {
                return service.get("times");
            }
        }
        throw new AssertionError("no service " + letter + " in " + report);
    }

    private static void spent(JsonNode window, long open, long idle, long called, long serving, long paused) {
        JsonNode spent = window.get("spent");
        assertThat(new long[] {
                    spent.get("open").asLong(),
                    spent.get("idle").asLong(),
                    spent.get("called").asLong(),
                    spent.get("serving").asLong(),
                    spent.get("paused").asLong()
                })
                .as("open, idle, called, serving, paused")
                .containsExactly(open, idle, called, serving, paused);
    }

    private static void figure(JsonNode times, String name, int count, Integer mean, Integer median, Integer p90) {
        JsonNode figure = times.get(name);
        assertThat(figure.toString())
                .as(name)
                .isEqualTo("{\"count\":" + count + ",\"mean\":" + mean + ",\"median\":" + median + ",\"p90\":" + p90
                        + "}");
    }

    private static void none(JsonNode times, String name) {
        figure(times, name, 0, null, null, null);
    }

    private static void one(JsonNode times, String name, int seconds) {
        figure(times, name, 1, seconds, seconds, seconds);
    }

    @Test
    void aWorkedDayIsReckonedToTheSecond() {
        take("A");
        take("A");
        take("A");
        act(3, "open");
        at("09:01:00");
        act(3, "call-next"); // A001 waited 60
        at("09:01:20");
        act(3, "recall");
        at("09:01:45");
        act(3, "start"); // walked 45
        at("09:04:45");
        act(3, "add-transaction"); // served 180
        at("09:06:00");
        act(3, "finish"); // served 75
        at("09:06:30");
        act(3, "call-next"); // A002 waited 390; idle 30
        at("09:07:00");
        act(3, "recall");
        at("09:07:45");
        act(3, "no-show"); // called 75
        at("09:08:00");
        act(3, "pause", "\"reason\":\"meeting\",\"confirm\":true"); // idle 15
        at("09:18:00");
        act(3, "continue"); // paused 600
        act(3, "call-next"); // A003 waited 1080
        at("09:18:30");
        act(3, "start"); // walked 30
        at("09:20:30");
        act(3, "hold", "\"kind\":\"PAPERS_KEPT\",\"minutes\":10"); // served 120 so far
        at("09:25:30");
        act(3, "take-up", "\"number\":\"A003\""); // held 300, idle 300
        at("09:25:40");
        act(3, "start"); // walked 10
        at("09:26:10");
        act(4, "open");
        act(3, "transfer", "\"service\":\"A\",\"window\":4"); // the transaction goes no further; the window served 30
        at("09:27:10");
        act(4, "call-next"); // A003 waited again 60; window 4 idle 60
        at("09:27:50");
        act(4, "finish"); // no start: 40 from the call
        at("09:30:00");
        act(3, "close"); // idle 230
        at("09:40:00");

        JsonNode report = report(MONDAY);
        spent(window(report, 3), 1800, 60 + 30 + 15 + 300 + 230, 45 + 75 + 30 + 10, 180 + 75 + 120 + 30, 600);
        spent(window(report, 4), 830, 60 + 730, 0, 40, 0);
        assertThat(window(report, 4).at("/spent/unmeasured").asInt()).isEqualTo(40);
        assertThat(report.at("/windowsTogether/open").asInt()).isEqualTo(1800 + 830);

        JsonNode three = window(report, 3).get("times");
        figure(three, "waiting", 3, 510, 390, 1080);
        none(three, "waitingAgain");
        figure(three, "walking", 3, 28, 30, 45);
        figure(three, "serving", 2, 128, 75, 180);
        none(three, "unmeasured");
        one(three, "held", 300);
        assertThat(three.get("noShows").asInt()).isEqualTo(1);

        JsonNode four = window(report, 4).get("times");
        none(four, "waiting");
        one(four, "waitingAgain", 60);
        none(four, "serving");
        one(four, "unmeasured", 40);

        JsonNode service = service(report, "A");
        figure(service, "waiting", 3, 510, 390, 1080);
        one(service, "waitingAgain", 60);
        assertThat(service.get("noShows").asInt()).isEqualTo(1);
        assertThat(report.get("hall")).as("there was nothing but A").isEqualTo(service);
        none(service(report, "B"), "waiting");
        assertThat(report.get("inaccurate")).isEmpty();
    }

    @Test
    void aHoldCountsNeitherAsServingNorAsWaiting() {
        take("A");
        act(3, "open");
        act(3, "call-next");
        act(3, "start");
        hall.clock.passSeconds(100);
        act(3, "hold", "\"kind\":\"PAPERS_KEPT\"");
        hall.clock.passSeconds(1000);
        act(3, "take-up", "\"number\":\"A001\"");
        act(3, "start");
        hall.clock.passSeconds(20);
        act(3, "finish");
        JsonNode times = window(3).get("times");
        one(times, "serving", 120);
        one(times, "waiting", 0);
        one(times, "held", 1000);
        spent(window(3), 1120, 1000, 0, 120, 0);
    }

    @Test
    void whereThePapersWereReturnedAnotherTransactionBegins() {
        take("A");
        act(3, "open");
        act(3, "call-next");
        act(3, "start");
        hall.clock.passSeconds(100);
        act(3, "hold", "\"kind\":\"PAPERS_RETURNED\"");
        hall.clock.passSeconds(1000);
        act(3, "take-up", "\"number\":\"A001\"");
        act(3, "start");
        hall.clock.passSeconds(20);
        act(3, "finish");
        one(window(3).get("times"), "serving", 20);
        spent(window(3), 1120, 1000, 0, 120, 0);
    }

    @Test
    void anUndoTakesAwayWhatItUndid() {
        take("A");
        act(3, "open");
        at("09:01:00");
        act(3, "call-next");
        at("09:01:05");
        act(3, "undo"); // the call: idle all the time
        at("09:02:00");
        act(3, "call-next");
        at("09:02:10");
        act(3, "start");
        at("09:02:15");
        act(3, "undo"); // the start
        at("09:02:30");
        act(3, "start");
        at("09:03:30");
        take("A");
        act(3, "finish", "\"callNext\":true");
        at("09:03:38");
        act(3, "undo"); // finish and call
        at("09:04:30");
        act(3, "finish");
        JsonNode window = window(3);
        spent(window, 270, 120, 30, 120, 0);
        one(window.get("times"), "waiting", 120);
        one(window.get("times"), "walking", 30);
        one(window.get("times"), "serving", 120);
    }

    @Test
    void whoWasPutBackWaitsOnAsIfNobodyHadCalled() {
        take("A");
        act(3, "open");
        at("09:01:00");
        act(3, "call-next");
        at("09:01:30");
        act(3, "put-back");
        none(window(3).get("times"), "waiting");
        at("09:05:00");
        act(3, "call-next");
        one(window(3).get("times"), "waiting", 300);
        at("09:05:10");
        spent(window(3), 310, 60 + 210, 30 + 10, 0, 0);
    }

    @Test
    void whoComesBackWaitsAgainAndTheMissedCallStays() {
        take("A");
        act(3, "open");
        act(3, "call-next");
        at("09:00:30");
        act(3, "recall");
        at("09:01:00");
        act(3, "no-show");
        at("09:10:00");
        act(3, "come-back", "\"number\":\"A001\"");
        at("09:10:20");
        act(3, "call-next");
        JsonNode times = window(3).get("times");
        one(times, "waiting", 0);
        one(times, "waitingAgain", 20);
        none(times, "walking");
        assertThat(times.get("noShows").asInt()).isEqualTo(1);
        spent(window(3), 620, 560, 60, 0, 0);
    }

    @Test
    void aWalkInHasNotWaited() {
        act(3, "open");
        act(3, "walk-in", "\"service\":\"A\"");
        act(3, "start");
        hall.clock.passSeconds(33);
        act(3, "finish");
        none(window(3).get("times"), "waiting");
        one(window(3).get("times"), "serving", 33);
    }

    @Test
    void whatWasForgottenIsCountedApartAndInNoSum() {
        take("A");
        take("A");
        act(3, "open");
        act(3, "call-next");
        at("09:00:40");
        act(3, "start");
        at("09:05:40");
        act(3, "finish");
        at("09:06:00");
        act(3, "call-next");
        at("09:06:30");
        act(3, "start");
        act(4, "open");
        at("09:10:00");
        act(4, "pause", "\"reason\":\"meeting\",\"confirm\":true");
        act(5, "open");
        at("23:30:00");
        hall.clock.set("2026-11-24T00:20:00");
        act(5, "close");
        hall.clock.set("2026-11-24T02:00:00");
        manager = Person.of(hall, Person.signIn(hall, "boss", null));
        Awaitility.await().until(() -> report(MONDAY).get("inaccurate").size() == 2);
        JsonNode report = report(MONDAY);
        spent(window(report, 3), 390, 20, 40 + 30, 300, 0);
        spent(window(report, 4), 210, 210, 0, 0, 0);
        assertThat(window(report, 5).at("/spent/open").asInt())
                .as("opened on Monday, closed after midnight")
                .isEqualTo(54_600);
        assertThat(window(report, 3).at("/times/inaccurate").asInt()).isEqualTo(1);
        one(window(report, 3).get("times"), "serving", 300);
        figure(window(report, 3).get("times"), "walking", 2, 35, 30, 40);
        JsonNode left = report.at("/inaccurate/0");
        assertThat(left.get("number").asText()).isEqualTo("A002");
        assertThat(left.get("since").asText()).startsWith("2026-11-23T09:06:30");
        assertThat(left.get("closed").asText()).startsWith("2026-11-24T02:00:00");
        JsonNode empty = report.at("/inaccurate/1");
        assertThat(empty.get("window").asInt()).isEqualTo(4);
        assertThat(empty.get("number").isNull()).isTrue();
        assertThat(empty.get("since").asText()).startsWith("2026-11-23T09:10:00");
        JsonNode tuesday = report("2026-11-24");
        assertThat(tuesday.get("windows")).isEmpty();
        assertThat(tuesday.get("inaccurate")).isEmpty();
    }

    @Test
    void aDayWithoutAnybodyIsEmptyAndTheNextBeginsAnew() {
        take("A");
        act(3, "open");
        act(3, "call-next");
        act(3, "finish");
        act(3, "close");
        hall.clock.set("2026-11-25T09:00");
        take("A");
        act(3, "open");
        hall.clock.passSeconds(7);
        assertThat(report("2026-11-24").get("windows")).isEmpty();
        none(report("2026-11-24").get("hall"), "waiting");
        assertThat(window(report("2026-11-25"), 3).at("/spent/open").asInt()).isEqualTo(7);
        assertThat(window(report(MONDAY), 3).at("/times/unmeasured/count").asInt())
                .isEqualTo(1);
        assertThat(report("2026-12-01").get("windows")).isEmpty();
    }

    @Test
    void managerAndAuditorReadItAndNobodyElse() {
        String path = Paths.TIMES_REPORT + "?day=" + MONDAY;
        assertThat(Person.signedIn(hall, "auditor", Kind.AUDITOR, null)
                        .get(path)
                        .status())
                .isEqualTo(200);
        assertThat(Person.signedIn(hall, "guide", Kind.GUIDE, null).get(path).status())
                .isEqualTo(403);
        assertThat(Person.signedIn(hall, "clerk", Kind.CLERK, 5).get(path).status())
                .isEqualTo(403);
        assertThat(hall.get(null, path).status()).isEqualTo(401);
        assertThat(manager.get(Paths.TIMES_REPORT + "?day=monday").code()).isEqualTo("day.bad");
    }
}
