package org.paihao.server.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paihao.server.lease.LeasedKiosk.outcomes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.lease.LeasedKiosk.Paper;
import org.paihao.server.storage.Database;

/** Numbers that are leased ahead, and what no lease allows. */
class LeaseTest {
    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void eachKioskHoldsAHundredNumbersOfEveryLetterForTodayAndTheNextOpenDay() {
        LeasedKiosk one = new LeasedKiosk(hall, "k1");
        JsonNode today = one.leases.get(0);
        assertThat(one.leases).hasSize(2);
        assertThat(today.get("day").asText()).isEqualTo("2026-11-23");
        assertThat(today.get("first").asInt()).isEqualTo(500);
        assertThat(today.get("last").asInt()).isEqualTo(599);
        assertThat(today.get("services")).hasSizeGreaterThan(3);
        assertThat(today.at("/hours/0/from").asText()).isEqualTo("2026-11-23T08:30:00+08:00");
        assertThat(one.leases.get(1).get("day").asText()).isEqualTo("2026-11-24");
        assertThat(new LeasedKiosk(hall, "k2").leases.get(0).get("first").asInt())
                .isEqualTo(600);
        long rows = hall.journal();
        assertThat(new LeasedKiosk(hall, "k1").leases).isEqualTo(one.leases);
        assertThat(hall.journal()).as("asking again changes nothing").isEqualTo(rows);
    }

    @Test
    void onSundayTheKioskHoldsMondayAlone() {
        hall.clock.set("2026-11-29T10:00");
        LeasedKiosk one = new LeasedKiosk(hall, "k1");
        assertThat(one.leases).hasSize(1);
        assertThat(one.leases.get(0).get("day").asText()).isEqualTo("2026-11-30");
    }

    @Test
    void aSixthKioskHasNoNumbersUntilAnotherIsGoneAndItsLeasesAreOver() {
        for (int i = 1; i <= 5; i++) {
            new LeasedKiosk(hall, "k" + i);
        }
        assertThat(LeasedKiosk.lease(hall, "k6").code()).isEqualTo("lease.no-range");
        hall.revoke(Kind.KIOSK, "k3");
        assertThat(LeasedKiosk.lease(hall, "k6").code())
                .as("the revoked one may still be printing")
                .isEqualTo("lease.no-range");
        hall.clock.set("2026-11-25T08:30");
        assertThat(new LeasedKiosk(hall, "k6").leases.get(0).get("first").asInt())
                .isEqualTo(700);
    }

    @Test
    void whatTheHallHasNotSealedIsNoLease() {
        LeasedKiosk one = new LeasedKiosk(hall, "k1");
        Paper paper = Paper.of("A500", "2026-11-23T08:30");
        String seal = one.seal(0);
        String terms =
                new String(Base64.getUrlDecoder().decode(seal.substring(0, seal.indexOf('.'))), StandardCharsets.UTF_8);
        String wider = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(terms.replace("\"first\":500", "\"first\":100").getBytes(StandardCharsets.UTF_8));
        long rows = hall.journal();
        for (String forged : new String[] {
            wider + seal.substring(seal.indexOf('.')), seal.substring(0, seal.length() - 1), "x", "", "."
        }) {
            Reply reply = one.bring(forged, paper);
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.code()).isEqualTo("lease.forged");
        }
        Reply stolen = new LeasedKiosk(hall, "k2").bring(seal, paper);
        assertThat(stolen.status()).isEqualTo(403);
        assertThat(stolen.code()).isEqualTo("lease.other-kiosk");
        assertThat(hall.count("SELECT count(*) FROM ticket")).isZero();
        assertThat(hall.count("SELECT count(*) FROM journal WHERE seq > ? AND kind = 'issued'", rows))
                .isZero();
    }

    @Test
    void onlyNumbersOfTheLeaseGivenOnItsDayAreBooked() {
        LeasedKiosk one = new LeasedKiosk(hall, "k1");
        hall.clock.passSeconds(3600);
        assertThat(outcomes(one.bring(
                        Paper.of("A499", "2026-11-23T08:40"),
                        Paper.of("A600", "2026-11-23T08:40"),
                        Paper.of("A0500", "2026-11-23T08:40"),
                        Paper.of("B500", "2026-11-23T08:40"),
                        Paper.of("A500", "2026-11-22T08:40"),
                        Paper.of("A500", "2026-11-24T08:40"),
                        Paper.of("A500", "2026-11-23T08:40"),
                        Paper.of("A500", "2026-11-23T08:41"))))
                .containsExactly(
                        "REFUSED lease.outside",
                        "REFUSED lease.outside",
                        "REFUSED lease.outside",
                        "REFUSED lease.outside",
                        "REFUSED lease.expired",
                        "REFUSED lease.expired",
                        "BOOKED WAITING",
                        "REFUSED lease.number-used");
        assertThat(new LeasedKiosk(hall, "k1").leases.at("/0/services/0/used").asInt())
                .isEqualTo(500);
    }

    @Test
    void aLeaseOfLastMonthIsOver() {
        LeasedKiosk one = new LeasedKiosk(hall, "k1");
        hall.clock.set("2026-12-23T08:30");
        assertThat(one.bring(Paper.of("A500", "2026-11-23T08:40")).status()).isEqualTo(200);
        hall.clock.set("2026-12-24T08:30");
        Reply late = one.bring(Paper.of("A501", "2026-11-23T08:40"));
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.code()).isEqualTo("lease.expired");
    }

    /** Restored books know nothing of what was leased after they were copied. */
    @Test
    void aLeaseOfAnEarlierEpochStaysValidAndKeepsItsRange() throws Exception {
        LeasedKiosk one = new LeasedKiosk(hall, "k1");
        String epoch = one.leases.at("/0/epoch").asText();
        hall.close();
        try (Database books = Database.forWriting(folder.resolve("hall.db"))) {
            books.update("UPDATE hall SET epoch = 'restored'");
            books.update("DELETE FROM lease");
            books.update("DELETE FROM kiosk_slot");
        }
        hall.start();
        assertThat(outcomes(one.bring(Paper.of("A500", "2026-11-23T08:30")))).containsExactly("BOOKED WAITING");
        assertThat(new LeasedKiosk(hall, "k2").leases.get(0).get("first").asInt())
                .isEqualTo(600);
        LeasedKiosk renewed = new LeasedKiosk(hall, "k1");
        assertThat(renewed.leases.at("/0/first").asInt()).isEqualTo(500);
        assertThat(renewed.leases.at("/0/epoch").asText()).isEqualTo("restored").isNotEqualTo(epoch);
    }
}
