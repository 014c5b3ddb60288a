package org.paihao.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.DriverManager;
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
import org.paihao.server.office.OfficeRequest;

/** Days on which the clock was set, the power went, or an early program wrote the books: no time is told that was none. */
class RoughDaysTest {
    private static final String MONDAY = "2026-11-23";

    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new RunningHall(folder, SettableClock.at(MONDAY + "T09:00:00"));
        hall.act(3, "open");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void act(String verb) {
        act(verb, "");
    }

    private void act(String verb, String more) {
        Reply reply = hall.act(3, verb, more);
        assertThat(reply.status()).as("%s: %s", verb, reply.body()).isEqualTo(200);
    }

    private void confirmTheClock() {
        hall.office(OfficeRequest.confirmClock());
    }

    private JsonNode monday(String user) {
        Reply reply = Person.signedIn(hall, user, Kind.MANAGER, null).get(Paths.TIMES_REPORT + "?day=" + MONDAY);
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
        return reply.body();
    }

    private static String spent(JsonNode report) {
        return report.at("/windows/0/spent").toString();
    }

    private static String figure(JsonNode report, String name) {
        JsonNode figure = report.at("/hall/" + name);
        return figure.get("count") + " of " + figure.get("mean");
    }

    @Test
    void whatWentOnWhileTheClockWasSetForwardIsLeftOut() {
        hall.take("A");
        hall.take("A");
        hall.clock.passSeconds(60);
        act("call-next");
        hall.clock.passSeconds(30);
        act("start");
        hall.clock.passSeconds(100);
        hall.clock.jump(MONDAY + "T12:00:00");
        confirmTheClock();
        hall.clock.passSeconds(100);
        act("finish");
        hall.clock.passSeconds(10);
        act("call-next");
        hall.clock.passSeconds(20);
        act("start");
        hall.clock.passSeconds(50);
        act("finish");
        JsonNode report = monday("boss");
        assertThat(figure(report, "waiting")).as("the second waited over it").isEqualTo("1 of 60");
        assertThat(figure(report, "walking")).isEqualTo("2 of 25");
        assertThat(figure(report, "serving")).isEqualTo("1 of 50");
        assertThat(report.at("/hall/leftOut").asInt()).isEqualTo(2);
        assertThat(report.at("/services/0/times/leftOut").asInt()).isEqualTo(2);
        JsonNode spent = report.at("/windows/0/spent");
        assertThat(spent.get("open").asInt()).isLessThan(600);
        assertThat(spent.get("idle").asInt()
                        + spent.get("called").asInt()
                        + spent.get("serving").asInt())
                .isEqualTo(spent.get("open").asInt());
    }

    @Test
    void anOpenWindowDoesNotGrowByWhatTheClockWasSet() {
        hall.clock.passSeconds(60);
        hall.clock.jump(MONDAY + "T12:00:00");
        confirmTheClock();
        assertThat(monday("boss").at("/windows/0/spent/open").asInt()).isLessThanOrEqualTo(60);
    }

    @Test
    void aHoldOverIsLeftOutAndWhatWasServedBeforeTheClockWasSetTooButNotTheNext() {
        hall.take("A");
        act("call-next");
        act("start");
        hall.clock.passSeconds(100);
        hall.clock.jump(MONDAY + "T12:00:00");
        confirmTheClock();
        act("hold", "\"kind\":\"PAPERS_KEPT\"");
        hall.clock.passSeconds(100);
        act("take-up", "\"number\":\"A001\"");
        act("start");
        hall.clock.passSeconds(50);
        act("add-transaction");
        hall.clock.passSeconds(40);
        act("finish");
        JsonNode report = monday("boss");
        assertThat(figure(report, "held")).isEqualTo("1 of 100");
        assertThat(figure(report, "serving")).isEqualTo("1 of 40");
        assertThat(report.at("/hall/leftOut").asInt()).isEqualTo(1);
    }

    @Test
    void whileTheTimeWaitsForAClockThatWasSetBackNothingIsMeasured() {
        hall.clock.jump(MONDAY + "T08:40:00");
        confirmTheClock();
        hall.take("A");
        act("call-next");
        act("start");
        hall.clock.passSeconds(600);
        act("finish"); // by the hall's time 300 s later
        hall.clock.passSeconds(3000);
        hall.take("A");
        act("call-next");
        act("start");
        hall.clock.passSeconds(600);
        act("finish");
        JsonNode report = monday("boss");
        assertThat(figure(report, "serving")).isEqualTo("1 of 600");
        assertThat(spent(report)).contains("\"serving\":600");
    }

    @Test
    void aWindowThatWasForgottenOverAPowerCutDoesNotGrow() throws Exception {
        hall.take("A");
        act("call-next");
        act("start");
        hall.clock.passSeconds(60);
        act("finish");
        hall.clock.set("2026-11-24T00:30:00");
        hall.restart();
        hall.close();
        hall.clock.set("2026-11-26T08:00:00");
        hall.start();
        hall.clock.set("2026-11-27T08:00:00");
        JsonNode report = monday("boss");
        assertThat(spent(report)).contains("\"open\":60,");
        assertThat(report.get("inaccurate")).singleElement().satisfies(left -> {
            assertThat(left.get("number").isNull()).isTrue();
            assertThat(left.get("since").asText()).startsWith(MONDAY + "T09:01:00");
            assertThat(left.get("closed").asText()).startsWith("2026-11-26T08:00:00");
        });
    }

    @Test
    void whatTheEarliestProgramsTookBackIsTakenBackToo() throws Exception {
        hall.take("A");
        hall.take("A");
        act("call-next");
        act("start");
        hall.clock.passSeconds(60);
        act("finish", "\"callNext\":true");
        hall.clock.passSeconds(5);
        act("undo");
        hall.clock.passSeconds(5);
        act("finish");
        String whole = figure(monday("boss"), "serving");
        hall.close();
        try (var books = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("hall.db"));
                var statement = books.createStatement()) {
            assertThat(statement.executeUpdate(
                            "UPDATE journal SET body = '{\"act\":\"finish\"}' WHERE kind = 'undone'"))
                    .isEqualTo(1);
        }
        hall.start();
        JsonNode report = monday("again");
        assertThat(figure(report, "serving")).isEqualTo(whole).isEqualTo("1 of 70");
        assertThat(figure(report, "waiting")).isEqualTo("1 of 0");
    }
}
