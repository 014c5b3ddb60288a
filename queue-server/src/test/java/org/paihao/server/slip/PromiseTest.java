package org.paihao.server.slip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
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
import org.paihao.server.secret.HallKey;

/** The Wednesday before a holiday of two days; on the Saturday after it work is made up, but not for insurance. */
class PromiseTest {
    private static final String HOLIDAYS = "  closed:\n    - 2026-11-26\n    - 2026-11-27\n";
    private static final String SATURDAY = "  special:\n"
            + "    - {kind: duty, dates: [2026-11-28], name: {zh-CN: 值班, en: On watch}, services: [gongan],"
            + " times: [{from: 09:00, until: 11:00}]}\n  workdays: []";

    @TempDir
    private Path folder;

    private RunningHall hall;
    private Person guide;
    private int guides;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.of(
                folder,
                SettableClock.at("2026-11-25T16:30"),
                SampleHall.text().replace("  closed:\n", HOLIDAYS).replace("  workdays: []", SATURDAY));
        newGuide();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void newGuide() {
        guide = Person.signedIn(hall, "guide-" + ++guides, Kind.GUIDE, null);
    }

    private JsonNode closeDay() {
        return guide.post(Paths.DAY + "/close", "").body();
    }

    private void at(String time) {
        hall.clock.set(time);
        newGuide();
    }

    private Reply use(String code) {
        return useAt("k1", "\"code\":\"" + code + "\"");
    }

    private Reply useAt(String kiosk, String field) {
        return hall.post(
                hall.kiosk(kiosk),
                Paths.SLIP_USE,
                "{" + field + "}",
                UUID.randomUUID().toString());
    }

    @Test
    void whoWaitsOrIsHeldIsPromisedTheNextDayThatServesItAndGoesFirstThen() {
        hall.take("A");
        hall.take("B");
        JsonNode promised = closeDay().get("promised");
        assertThat(promised).hasSize(2);
        assertThat(promised.at("/0/number").asText()).isEqualTo("A001");
        assertThat(promised.at("/0/validFrom").asText())
                .as("over holiday and weekend")
                .isEqualTo("2026-11-30");
        assertThat(promised.at("/0/validTo").asText()).as("three working days").isEqualTo("2026-12-02");
        assertThat(promised.at("/1/validFrom").asText())
                .as("police is on watch")
                .isEqualTo("2026-11-28");
        String code = promised.at("/0/code").asText();

        at("2026-11-30T08:30");
        hall.take("A");
        hall.take("A");
        Reply back = use(code.substring(0, 5) + "-" + code.substring(5));
        assertThat(back.status()).isEqualTo(201);
        assertThat(back.text("number")).isEqualTo("A003");
        assertThat(back.text("print")).isEqualTo("PENDING");
        assertThat(back.text("trackUrl")).startsWith("/t/");
        hall.act(3, "open");
        assertThat(hall.act(3, "call-next").text("number")).as("goes first").isEqualTo("A003");
        assertThat(guide.get(Paths.DAY + "?date=2026-11-25")
                        .body()
                        .at("/promised/0/usedBy")
                        .asText())
                .isEqualTo("A003");
    }

    @Test
    void onlyTheGuideDeskGetsTheCodesThatItHandsOut() {
        hall.take("A");
        String code = closeDay().at("/promised/0/code").asText();
        assertThat(code).hasSize(10);
        Person manager = Person.signedIn(hall, "chief", Kind.MANAGER, null);
        for (Reply day : List.of(
                manager.get(Paths.DAY),
                manager.get(Paths.DAY + "?date=2026-11-25"),
                manager.post(Paths.DAY + "/close", ""))) {
            assertThat(day.body().at("/promised/0/number").asText()).isEqualTo("A001");
            assertThat(day.body().toString()).doesNotContain(code).doesNotContain("\"code\"");
        }
        assertThat(guide.get(Paths.DAY).body().at("/promised/0/code").asText()).isEqualTo(code);
    }

    @Test
    void aSlipIsRefusedWithItsReason() {
        hall.take("A");
        String code = closeDay().at("/promised/0/code").asText();
        long journal = hall.journal();
        assertThat(use(code).code()).isEqualTo("slip.not-yet");
        assertThat(use(code).body().at("/facts/validFrom").asText()).isEqualTo("2026-11-30");
        assertThat(use("234567").code()).isEqualTo("slip.malformed");
        assertThat(useAt("k1", "").code()).isEqualTo("slip.malformed");
        assertThat(useAt("k1", "\"code\":\"" + code + "\",\"paper\":\"x\"").code())
                .isEqualTo("slip.malformed");
        assertThat(use(unknown()).code()).isEqualTo("slip.unknown");
        assertThat(hall.journal()).isEqualTo(journal);
        at("2026-12-02T16:00");
        assertThat(use(code).status()).isEqualTo(201);
        assertThat(use(code).code()).isEqualTo("slip.used");
        assertThat(use(code).body().at("/facts/number").asText()).isEqualTo("A001");
    }

    @Test
    void aSlipIsGoodForItsDaysOnly() {
        hall.take("A");
        String code = closeDay().at("/promised/0/code").asText();
        at("2026-12-03T08:30");
        assertThat(use(code).code()).isEqualTo("slip.expired");
        assertThat(use(code).body().at("/facts/validTo").asText()).isEqualTo("2026-12-02");
    }

    @Test
    void theOldPaperIsAsGoodAsTheCode() {
        String paper = hall.take("A").text("trackUrl");
        closeDay();
        at("2026-11-30T08:30");
        String forged = paper.substring(0, paper.length() - 1) + (paper.endsWith("A") ? "B" : "A");
        assertThat(useAt("k1", "\"paper\":\"" + forged + "\"").code()).isEqualTo("slip.unknown");
        assertThat(useAt("k1", "\"paper\":\"https://hall.example" + paper + "\"")
                        .status())
                .isEqualTo(201);
        assertThat(useAt("k1", "\"paper\":\"" + paper + "\"").code()).isEqualTo("slip.used");
    }

    @Test
    void atMidnightWithoutAnybodyThePromiseIsMadeToo() {
        hall.take("B");
        at("2026-11-26T00:00:01");
        JsonNode day = guide.get(Paths.DAY + "?date=2026-11-25").body();
        assertThat(day.at("/promised/0/validFrom").asText()).isEqualTo("2026-11-28");
    }

    @Test
    void aServerThatWasOffOverTheWeekendPromisesNoDayThatIsOver() throws Exception {
        hall.take("B");
        hall.clock.set("2026-12-01T08:00");
        hall.restart();
        newGuide();
        JsonNode day = guide.get(Paths.DAY + "?date=2026-11-25").body();
        assertThat(day.at("/promised/0/validFrom").asText()).isEqualTo("2026-12-01");
    }

    @Test
    void whoDidNotComeExpiresWithoutAPromiseUnlessSomebodyGivesOne() {
        hall.act(3, "open");
        String missed = missed();
        Reply slip = guide.post(Paths.ticket(missed, "promise"), "");
        assertThat(slip.status()).isEqualTo(201);
        assertThat(slip.text("number")).isEqualTo("A001");
        assertThat(slip.text("code")).hasSize(10);
        assertThat(guide.post(Paths.ticket(missed, "promise"), "").code()).isEqualTo("ticket.wrong-state");
        String other = missed();
        assertThat(closeDay().get("promised")).hasSize(1);
        assertThat(guide.get(Paths.ticket(other)).text("state")).isEqualTo("EXPIRED");
    }

    private String missed() {
        String id = hall.take("A").text("id");
        hall.act(3, "call-next");
        hall.clock.passSeconds(61);
        hall.act(3, "recall");
        hall.act(3, "no-show");
        return id;
    }

    @Test
    void onADayThatDoesNotServeItTheHolderIsToldSo() {
        hall.take("A");
        String code = closeDay().at("/promised/0/code").asText();
        hall.clock.set("2026-11-30T08:30");
        newGuide();
        guide.post(Paths.DAY + "/close", "");
        assertThat(use(code).code()).isEqualTo("day.closed");
    }

    @Test
    void aRetryGetsTheSameNumberAndWhoeverTriesCodesIsSlowedDown() {
        hall.take("A");
        String code = closeDay().at("/promised/0/code").asText();
        at("2026-11-30T08:30");
        String body = "{\"code\":\"" + code + "\"}";
        Reply first = hall.post(hall.kiosk("k1"), Paths.SLIP_USE, body, "one");
        for (int guess = 0; guess < 10; guess++) {
            assertThat(use(unknown()).code()).isEqualTo("slip.unknown");
        }
        assertThat(use(unknown()).code()).isEqualTo("rate.limited");
        assertThat(useAt("k2", "\"code\":\"" + unknown() + "\"").code()).isEqualTo("slip.unknown");
        assertThat(hall.post(hall.kiosk("k1"), Paths.SLIP_USE, body, "one").body())
                .isEqualTo(first.body());
        assertThat(hall.post(hall.kiosk("k1"), Paths.SLIP_USE, body, null).code())
                .isEqualTo("key.missing");
    }

    private static String unknown() {
        return SlipCode.of(new HallKey(new byte[32]), UUID.randomUUID().toString());
    }

    @Test
    void noFileOfTheHallHoldsACode() throws Exception {
        hall.take("A");
        String byHand = guide.post(Paths.ticket(hall.take("B").text("id"), "promise"), "")
                .text("code");
        String code = closeDay().at("/promised/0/code").asText();
        String books = Files.readString(folder.resolve("hall.db"), StandardCharsets.ISO_8859_1)
                + Files.readString(folder.resolve("hall.db-wal"), StandardCharsets.ISO_8859_1);
        assertThat(books.contains("A001")).isTrue();
        assertThat(books.contains(code)).isFalse();
        assertThat(books.contains(byHand)).as("kept answers neither").isFalse();
    }

    @Test
    void aKioskPromisesNothing() {
        String id = hall.take("A").text("id");
        assertThat(hall.post(hall.kiosk("k1"), Paths.ticket(id, "promise"), "", null)
                        .code())
                .isEqualTo("access.forbidden");
        assertThat(guide.post(Paths.ticket("nobody", "promise"), "").code()).isEqualTo("ticket.unknown");
    }
}
