package org.paihao.server.tide;

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
import org.paihao.server.window.HallText;

/** Window 7 may take insurance over; one insured person is eight minutes of work, and twenty minutes are too many. */
class TideTest {
    private static final String HALL = HallText.sampleWith(
                    "{no: 7, services: [minzheng, nongye, cunjian]}",
                    "{no: 7, services: [minzheng, nongye, cunjian], mayTake: [shebao-yibao]}")
            + "\ntidal: {overloadMinutes: 20, idleMinutes: 5, minutesEach: 8, takeMinutes: 30}\n";

    @TempDir
    private Path folder;

    private RunningHall hall;
    private Person guide;
    private Person manager;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.of(folder, SettableClock.at("2026-11-23T09:00"), HALL);
        guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
        manager = Person.signedIn(hall, "boss", Kind.MANAGER, null);
        hall.act(3, "open");
        hall.act(7, "open");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }

    private JsonNode console(int window) {
        return hall.get(hall.console(window), Paths.consoleView(window)).body();
    }

    private void waiting(int count) {
        for (int i = 0; i < count; i++) {
            hall.take("A");
        }
    }

    private Reply accept() {
        return accept(console(7).at("/proposal/id").asText());
    }

    private Reply accept(String proposal) {
        return hall.act(7, "tidal", "\"proposal\":\"" + proposal + "\"");
    }

    private JsonNode tides() {
        return manager.get(Paths.TIDES + "?day=2026-11-23").body().get("tides");
    }

    @Test
    void anOverloadedServiceIsProposedToTheWindowWithRoomAndToNobodyElse() {
        waiting(2);
        assertThat(console(7).get("proposal").isNull()).isTrue();
        waiting(1);
        JsonNode proposal = console(7).get("proposal");
        assertThat(proposal.get("code").asText()).isEqualTo("tidal.overload");
        assertThat(proposal.at("/facts/service").asText()).isEqualTo("shebao-yibao");
        assertThat(proposal.at("/facts/waiting").asInt()).isEqualTo(3);
        assertThat(proposal.at("/facts/minutes").asInt()).isEqualTo(24);
        assertThat(proposal.at("/facts/ownMinutes").asInt()).isZero();
        assertThat(console(3).get("proposal").isNull()).isTrue();
        assertThat(guide.get(Paths.GUIDE_VIEW).body().at("/proposals/0")).isEqualTo(proposal);
        assertThat(manager.get(Paths.MANAGER_VIEW)
                        .body()
                        .at("/proposals/0/window")
                        .asInt())
                .isEqualTo(7);
        hall.act(4, "open");
        assertThat(console(7).get("proposal").isNull())
                .as("two windows share the work")
                .isTrue();
    }

    @Test
    void onePressTakesTheServiceOverAndWhatCameOfItIsKept() {
        waiting(4);
        Reply accepted = accept();
        assertThat(accepted.status()).as("%s", accepted).isEqualTo(200);
        assertThat(accepted.turn()).isEqualTo(hall.turn(7));
        assertThat(console(7).get("services")).hasSize(4);
        assertThat(console(7).at("/tide/service").asText()).isEqualTo("shebao-yibao");
        assertThat(console(7).at("/tide/until").asText()).startsWith("2026-11-23T09:30");
        assertThat(console(7).get("proposal").isNull()).isTrue();
        assertThat(hall.act(7, "call-next").text("number")).isEqualTo("A001");
        hall.act(7, "finish", "\"callNext\":true");
        hall.act(7, "finish");
        assertThat(tides().at("/0/ended").isNull()).isTrue();

        assertThat(hall.act(7, "give-back").status()).isEqualTo(200);
        assertThat(console(7).get("services")).hasSize(3);
        assertThat(hall.act(7, "call-next").status()).isEqualTo(204);
        JsonNode tide = tides().get(0);
        assertThat(tide.get("window").asInt()).isEqualTo(7);
        assertThat(tide.get("waitingBefore").asInt()).isEqualTo(4);
        assertThat(tide.get("waitingAfter").asInt()).isEqualTo(2);
        assertThat(tide.get("calls").asInt()).isEqualTo(2);
        assertThat(manager.get(Paths.MANAGER_VIEW).body().at("/tides/0")).isEqualTo(tide);
        String kinds = hall.sql(
                "SELECT group_concat(kind, ' ') FROM journal WHERE kind LIKE 'tidal-%'", row -> row.getString(1));
        assertThat(kinds).isEqualTo("tidal-taken tidal-ended");
        refused(hall.act(7, "give-back"), 409, "tidal.none");
    }

    @Test
    void whenItsTimeIsUpTheServiceGoesBackByItself() {
        waiting(4);
        accept();
        hall.clock.set("2026-11-23T09:30");
        assertThat(console(7).get("services")).hasSize(3);
        assertThat(hall.act(7, "call-next").status()).isEqualTo(204);
        Awaitility.await().until(() -> !tides().at("/0/ended").isNull());
        assertThat(tides().at("/0/waitingAfter").asInt()).isEqualTo(4);
        assertThat(tides().at("/0/calls").asInt()).isZero();
    }

    @Test
    void itEndsWithTheHallsHoursAndWithTheWindow() {
        hall.clock.set("2026-11-23T17:10");
        waiting(4);
        accept();
        assertThat(console(7).at("/tide/until").asText()).startsWith("2026-11-23T17:30");
        hall.act(7, "close");
        Awaitility.await().until(() -> !tides().at("/0/ended").isNull());
    }

    @Test
    void aProposalThatIsNotMadeAnyMoreIsRefused() {
        waiting(3);
        String proposal = console(7).at("/proposal/id").asText();
        hall.act(3, "call-next");
        long journal = hall.journal();
        refused(accept(proposal), 409, "tidal.stale");
        refused(accept("shebao-yibao.8.1"), 409, "tidal.stale");
        refused(hall.act(7, "tidal", ""), 400, "tidal.proposal");
        refused(hall.act(7, "tidal", hall.turn(7) - 1, "\"proposal\":\"" + proposal + "\""), 409, "window.stale");
        refused(hall.act(3, "tidal", "\"proposal\":\"" + proposal + "\""), 409, "tidal.stale");
        assertThat(hall.journal()).isEqualTo(journal);
    }

    @Test
    void aProposalSeenLongAgoIsExpiredAndTheNextIsTaken() {
        waiting(3);
        String early = console(7).at("/proposal/id").asText();
        hall.clock.set("2026-11-23T09:09:59");
        assertThat(hall.act(7, "pause", "\"reason\":\"break\"").status()).isEqualTo(200);
        refused(accept(early), 409, "window.not-open");
        hall.act(7, "continue");
        hall.clock.set("2026-11-23T09:10");
        refused(accept(early), 409, "tidal.expired");
        assertThat(accept().status()).isEqualTo(200);
        waiting(9);
        refused(accept(early), 409, "tidal.stale");
    }

    @Test
    void theBooksOfADayAreForThoseWhoManage() {
        refused(hall.get(hall.console(7), Paths.TIDES + "?day=2026-11-23"), 403, "access.forbidden");
        refused(manager.get(Paths.TIDES + "?day=today"), 400, "day.bad");
        refused(manager.get(Paths.TIDES), 400, "day.bad");
        assertThat(manager.get(Paths.TIDES + "?day=2026-11-22").body().get("tides"))
                .isEmpty();
    }
}
