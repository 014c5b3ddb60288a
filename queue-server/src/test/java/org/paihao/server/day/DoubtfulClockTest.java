package org.paihao.server.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.office.OfficeRequest;

/** Somebody sets the machine's clock, or its battery is dead: the hall goes on, says so and asks. */
final class DoubtfulClockTest {
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

    /** What the guide desk is told of the clock, or null. */
    private JsonNode alarm() {
        for (JsonNode alarm : guide.get(Paths.GUIDE_VIEW).body().get("alarms")) {
            if (alarm.get("code").asText().equals("clock.doubtful")) {
                return alarm;
            }
        }
        return null;
    }

    private Reply confirm(Person who) {
        return who.post(Paths.CONFIRM_CLOCK, "{}");
    }

    private String day() {
        return hall.get(null, Paths.HEALTH).text("businessDay");
    }

    private boolean timesOnlyRise() {
        return hall.count("SELECT count(*) FROM journal a JOIN journal b ON b.seq = a.seq + 1 WHERE b.at < a.at") == 0;
    }

    private void awaitRow(String kind) {
        Awaitility.await().until(() -> hall.count("SELECT count(*) FROM journal WHERE kind = ?", kind) == 1);
    }

    @Test
    void aClockSetBackTwoHoursStopsNoTicketAndNoCall() {
        hall.take("A");
        hall.clock.jump("2026-11-23T06:30");
        Reply second = hall.take("A");
        assertThat(second.text("number")).isEqualTo("A002");
        assertThat(second.text("issuedAt")).startsWith("2026-11-23T08:30");
        hall.act(3, "open");
        assertThat(hall.act(3, "call-next").text("number")).isEqualTo("A001");
        hall.clock.passSeconds(10);
        assertThat(hall.act(3, "recall").status()).as("seconds pass").isEqualTo(200);
        assertThat(timesOnlyRise()).isTrue();
    }

    @Test
    void aClockSetToTomorrowClosesNoDay() {
        hall.take("A");
        hall.clock.jump("2026-11-24T08:30");
        Reply second = hall.take("A");
        assertThat(second.text("number")).isEqualTo("A002");
        assertThat(second.text("businessDay")).isEqualTo("2026-11-23");
        assertThat(hall.count("SELECT count(*) FROM ticket WHERE state = 'WAITING'"))
                .isEqualTo(2);
    }

    @Test
    void midnightByTheHallsOwnMeasureClosesNoDayEither() {
        hall.clock.jump("2026-11-24T12:00");
        hall.clock.pass(Duration.ofHours(16));
        Reply ticket = hall.take("A");
        assertThat(ticket.text("issuedAt")).startsWith("2026-11-24T00:30");
        assertThat(ticket.text("businessDay")).isEqualTo("2026-11-23");
    }

    @Test
    void whatIsWrittenMeanwhileIsFlaggedInsideTheHashedRow() {
        hall.take("A");
        hall.clock.jump("2026-11-24T08:30");
        hall.take("A");
        String flagged = "SELECT count(*) FROM journal WHERE kind = 'issued' AND body ->> 'clock' = 'doubtful'";
        assertThat(hall.count(flagged)).isEqualTo(1);
        hall.clock.jump("2026-11-23T08:30");
        hall.take("A");
        assertThat(hall.count(flagged)).isEqualTo(1);
    }

    @Test
    void theGuideDeskIsAskedUntilTheClockIsPutRight() {
        assertThat(alarm()).isNull();
        hall.clock.jump("2026-11-23T06:30");
        assertThat(alarm().at("/facts/reason").asText()).isEqualTo("JUMPED");
        assertThat(alarm().at("/facts/offMinutes").asInt()).isEqualTo(-120);
        assertThat(alarm().at("/facts/since").asText()).startsWith("2026-11-23T08:30");
        awaitRow("clock-doubted");
        hall.clock.jump("2026-11-23T08:30");
        assertThat(alarm()).isNull();
        awaitRow("clock-believed");
    }

    @Test
    void whoeverIsAskedConfirmsTheClockAndTheNewDayBegins() {
        hall.take("A");
        hall.clock.jump("2026-11-24T08:30");
        Reply confirmed = confirm(guide);
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.text("clockTime")).startsWith("2026-11-24T08:30");
        Reply first = hall.take("A");
        assertThat(first.text("number")).isEqualTo("A001");
        assertThat(first.text("businessDay")).isEqualTo("2026-11-24");
        assertThat(alarm()).isNull();
        assertThat(hall.count("SELECT count(*) FROM journal WHERE kind = 'clock-confirmed' AND actor = 'guide:guide'"))
                .isEqualTo(1);
    }

    @Test
    void theCommandLineConfirmsItToo() {
        hall.clock.jump("2026-11-24T08:30");
        hall.office(OfficeRequest.confirmClock());
        assertThat(day()).isEqualTo("2026-11-24");
        assertThat(alarm()).isNull();
    }

    @Test
    void aClockThatNobodyDoubtsNeedsNoConfirmationAndAClerkIsNotAsked() {
        assertThat(confirm(guide).code()).isEqualTo("clock.believed");
        Person clerk = Person.signedIn(hall, "003", Kind.CLERK, 3);
        hall.clock.jump("2026-11-23T06:30");
        assertThat(confirm(clerk).status()).isEqualTo(403);
        assertThat(hall.post(hall.kiosk("k1"), Paths.CONFIRM_CLOCK, "{}", "k").status())
                .isEqualTo(403);
    }

    @Test
    void aClockConfirmedAfterItWasAheadMovesNothingBack() {
        hall.clock.set("2026-11-24T10:00");
        hall.take("A");
        hall.clock.jump("2026-11-23T10:00");
        assertThat(confirm(guide).status()).isEqualTo(200);
        hall.clock.passSeconds(20);
        Reply second = hall.take("A");
        assertThat(second.text("number")).isEqualTo("A002");
        assertThat(second.text("businessDay")).isEqualTo("2026-11-24");
        assertThat(second.text("issuedAt")).startsWith("2026-11-24T10:00:10");
        assertThat(timesOnlyRise()).isTrue();
    }

    @Test
    void aStartInNineteenSeventyGoesOnInTheStoredDayAndTheKioskStaysOpen() throws Exception {
        hall.clock.set("2026-11-23T17:30");
        hall.take("A");
        hall.clock.jump("1970-01-01T08:00");
        hall.restart();
        JsonNode kiosk = hall.get(hall.kiosk("k1"), Paths.kioskView("k1")).body();
        assertThat(kiosk.get("open").asBoolean())
                .as("nobody can say that it is closed")
                .isTrue();
        assertThat(kiosk.get("serverTime").asText()).startsWith("2026-11-23T17:30");
        assertThat(hall.take("A").text("number")).isEqualTo("A002");
        assertThat(day()).isEqualTo("2026-11-23");
        assertThat(alarm().at("/facts/reason").asText()).isEqualTo("BEHIND_THE_BOOKS");
        hall.clock.jump("2026-11-24T08:30");
        assertThat(hall.take("A").text("number")).as("the network's time came").isEqualTo("A001");
        assertThat(timesOnlyRise()).isTrue();
    }

    @Test
    void aStartLongAfterTheBooksIsAskedAbout() throws Exception {
        hall.close();
        hall.clock.jump("2026-12-24T08:30");
        hall.start();
        assertThat(alarm().at("/facts/reason").asText()).isEqualTo("AHEAD_OF_THE_BOOKS");
        assertThat(hall.take("A").text("businessDay")).isEqualTo("2026-11-23");
        hall.office(OfficeRequest.confirmClock());
        hall.restart();
        assertThat(alarm()).as("confirmed once, believed at the next start").isNull();
        assertThat(day()).isEqualTo("2026-12-24");
    }

    @Test
    void noViewStepsBackWhenTheClockDoes() {
        hall.take("A");
        String before = guide.get(Paths.GUIDE_VIEW).text("serverTime");
        hall.clock.jump("2026-11-23T08:25");
        assertThat(guide.get(Paths.GUIDE_VIEW).text("serverTime")).isGreaterThanOrEqualTo(before);
        hall.clock.jump("2026-11-23T02:25");
        assertThat(guide.get(Paths.GUIDE_VIEW).text("serverTime")).isGreaterThanOrEqualTo(before);
    }
}
