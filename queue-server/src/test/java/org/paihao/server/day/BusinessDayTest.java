package org.paihao.server.day;

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
import org.paihao.server.catalog.SampleHall;

/** A Monday with at least two windows; the Saturday after it on watch for one service, which names its date. */
class BusinessDayTest {
    private static final String TERMS = "- {from: 08:30, until: 17:30, issueUntil: 17:00}\n      leastWindows: 2\n";
    private static final String SATURDAY = "  special:\n"
            + "    - {kind: duty, dates: [2026-11-28], name: {zh-CN: 值班, en: On watch}, services: [gongan],"
            + " times: [{from: 09:00, until: 11:00}], leastWindows: 1}\n  workdays: []";

    @TempDir
    private Path folder;

    private RunningHall hall;
    private Person manager;

    @BeforeEach
    void begin() throws Exception {
        hall = RunningHall.of(
                folder,
                SettableClock.at("2026-11-23T07:00"),
                SampleHall.text()
                        .replaceFirst("- .from: 08:30, until: 17:30.*\\n", TERMS)
                        .replace("  workdays: []", SATURDAY));
        manager = Person.signedIn(hall, "boss", Kind.MANAGER, null);
    }

    /** No session lasts until the next day. */
    private void anotherDay(String time) {
        hall.clock.set(time);
        manager = Person.signedIn(hall, "boss-again", Kind.MANAGER, null);
    }

    @AfterEach
    void end() {
        hall.close();
    }

    private JsonNode day() {
        return manager.get(Paths.DAY).body();
    }

    private Reply open() {
        return manager.post(Paths.DAY + "/open", "");
    }

    private Reply close() {
        return manager.post(Paths.DAY + "/close", "");
    }

    /** Whether the guide desk's keys may be pressed. */
    private boolean givesNumbers() {
        return Person.signedIn(hall, "guide-" + hall.journal(), Kind.GUIDE, null)
                .get(Paths.GUIDE_VIEW)
                .body()
                .at("/day/givesNumbers")
                .asBoolean();
    }

    private long rows(String kind) {
        return hall.count("SELECT count(*) FROM journal WHERE kind = ?", kind);
    }

    private void untilOpen() {
        Awaitility.await().until(() -> day().has("openedAt"));
    }

    @Test
    void theDayOpensByItselfWhenItsHoursBegin() {
        assertThat(day().has("openedAt")).isFalse();
        hall.act(3, "open");
        hall.clock.set("2026-11-23T08:30");
        untilOpen();
        assertThat(day().get("kind").asText()).isEqualTo("ORDINARY");
        assertThat(day().get("mannedAtOpening").asInt()).isEqualTo(1);
        assertThat(day().get("leastWindows").asInt()).isEqualTo(2);
        String body = hall.sql("SELECT body FROM journal WHERE kind = 'day-opened'", row -> row.getString(1));
        assertThat(body).contains("\"manned\":1", "\"least\":2", "\"kind\":\"ORDINARY\"");
    }

    @Test
    void tooFewWindowsAtTheOpeningAreAnAlarmUntilThereAreEnough() {
        hall.act(3, "open");
        assertThat(manager.get(Paths.MANAGER_VIEW).body().get("alarms"))
                .as("before the hour")
                .isEmpty();
        hall.clock.set("2026-11-23T08:30");
        untilOpen();
        JsonNode alarm = manager.get(Paths.MANAGER_VIEW).body().at("/alarms/0");
        assertThat(alarm.get("code").asText()).isEqualTo("day.short-of-windows");
        assertThat(alarm.at("/facts/least").asInt()).isEqualTo(2);
        assertThat(alarm.at("/facts/manned").asInt()).isEqualTo(1);
        hall.act(4, "open");
        assertThat(manager.get(Paths.MANAGER_VIEW).body().get("alarms")).isEmpty();
    }

    @Test
    void byHandTheDayOpensEarlierAndTwiceIsOnce() {
        assertThat(open().text("openedAt")).startsWith("2026-11-23T07:00");
        long journal = hall.journal();
        hall.clock.passSeconds(60);
        assertThat(open().text("openedAt")).startsWith("2026-11-23T07:00:00");
        assertThat(hall.journal()).isEqualTo(journal);
        String actor = hall.sql("SELECT actor FROM journal WHERE kind = 'day-opened'", row -> row.getString(1));
        assertThat(actor).isEqualTo("manager:boss");
    }

    @Test
    void whoeverClosesTheDayEndsTheGivingOfNumbersUntilItIsOpenedAgain() {
        open();
        hall.take("A");
        Reply closed = close();
        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.text("closedAt")).startsWith("2026-11-23T07:00");
        assertThat(closed.body().get("promised")).hasSize(1);
        long journal = hall.journal();
        assertThat(close().body()).isEqualTo(closed.body());
        assertThat(hall.take("A").code()).isEqualTo("day.closed");
        assertThat(hall.journal()).isEqualTo(journal);
        assertThat(givesNumbers()).isFalse();
        open();
        assertThat(givesNumbers()).isTrue();
        assertThat(hall.take("A").text("number")).isEqualTo("A002");
        assertThat(rows("day-opened")).isEqualTo(2);
    }

    @Test
    void withoutAnybodyTheDayClosesTwoHoursAfterTheDoorsOnceNoWindowIsOpen() {
        hall.clock.set("2026-11-23T08:30");
        untilOpen();
        hall.act(3, "open");
        hall.take("A");
        hall.clock.set("2026-11-23T20:00");
        assertThat(hall.take("A").text("number")).isEqualTo("A002");
        assertThat(day().has("closedAt")).as("window 3 still calls").isFalse();
        hall.act(3, "call-next");
        hall.act(3, "finish");
        hall.act(3, "close");
        Awaitility.await().until(() -> day().has("closedAt"));
        assertThat(day().get("promised")).hasSize(1);
        assertThat(hall.take("A").status())
                .as("a rule goes by the clock: it closes no hall")
                .isEqualTo(201);
        assertThat(givesNumbers()).isTrue();
    }

    @Test
    void aDayThatWasClosedByHandIsNotClosedOnceMoreAtMidnight() {
        open();
        hall.take("A");
        close();
        anotherDay("2026-11-24T00:00:01");
        hall.take("A");
        assertThat(rows("day-closed")).isEqualTo(1);
        assertThat(rows("day-begun")).isEqualTo(1);
        assertThat(rows("expired")).isEqualTo(1);
        JsonNode yesterday = manager.get(Paths.DAY + "?date=2026-11-23").body();
        assertThat(yesterday.get("promised")).hasSize(1);
        assertThat(day().get("day").asText()).isEqualTo("2026-11-24");
    }

    @Test
    void onADayOnWatchOnlyItsServicesAreGiven() {
        anotherDay("2026-11-28T09:00");
        Reply other = hall.take("A");
        assertThat(other.code()).isEqualTo("service.not-today");
        assertThat(other.body().at("/facts/kind").asText()).isEqualTo("DUTY");
        assertThat(hall.take("B").text("number")).isEqualTo("B001");
        assertThat(day().get("kind").asText()).isEqualTo("DUTY");
    }

    @Test
    void onlyManagerAndGuideDeskHaveTheDayInHand() {
        Person clerk = Person.signedIn(hall, "003", Kind.CLERK, 3);
        assertThat(clerk.post(Paths.DAY + "/close", "").code()).isEqualTo("access.forbidden");
        assertThat(clerk.get(Paths.DAY).code()).isEqualTo("access.forbidden");
        assertThat(hall.post(hall.kiosk("k1"), Paths.DAY + "/open", "", null).code())
                .isEqualTo("access.forbidden");
        assertThat(Person.signedIn(hall, "guide", Kind.GUIDE, null)
                        .post(Paths.DAY + "/close", "")
                        .status())
                .isEqualTo(200);
        assertThat(manager.post(Paths.DAY + "/close", "{\"force\":true}").code())
                .isEqualTo("body.broken");
        assertThat(manager.get(Paths.DAY + "?date=monday").code()).isEqualTo("date.bad");
    }
}
