package org.paihao.server.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.access.Actor.Kind;

/** Papers are missing at window 3. */
class SupplementTest {
    @TempDir
    private Path folder;

    private RunningHall hall;
    private String ticket;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        hall.act(3, "open");
        ticket = hall.take("A").text("id");
        hall.act(3, "call-next");
        hall.act(3, "start");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Reply slip(int window) {
        return hall.post(hall.console(window), Paths.ticket(ticket, "supplement"), "", null);
    }

    private Reply use(String code) {
        return hall.post(
                hall.kiosk("k1"),
                Paths.SLIP_USE,
                "{\"code\":\"" + code + "\"}",
                UUID.randomUUID().toString());
    }

    @Test
    void theHolderComesBackTheSameMorningWithoutQueueingAndTheSecondTripIsCounted() {
        hall.act(3, "finish", "\"outcome\":\"SUPPLEMENT\"");
        Reply slip = slip(3);
        assertThat(slip.status()).isEqualTo(201);
        assertThat(slip.text("kind")).isEqualTo("SUPPLEMENT");
        assertThat(slip.text("validFrom")).isEqualTo("2026-11-23");
        assertThat(slip.text("validTo")).as("fifteen working days later").isEqualTo("2026-12-14");
        hall.take("A");
        hall.clock.set("2026-11-23T09:00");
        assertThat(use(slip.text("code")).text("number")).isEqualTo("A003");
        assertThat(hall.act(3, "call-next").text("number")).isEqualTo("A003");
        Person manager = Person.signedIn(hall, "boss", Kind.MANAGER, null);
        assertThat(manager.get(Paths.DAY).body().get("secondTrips").asInt()).isEqualTo(1);
        assertThat(hall.count("SELECT trip FROM ticket WHERE label = 'A003'")).isEqualTo(2);
    }

    @Test
    void withoutMissingPapersThereIsNoSlip() {
        assertThat(slip(3).code()).isEqualTo("slip.no-cause");
        hall.act(3, "finish");
        assertThat(slip(3).code()).isEqualTo("slip.no-cause");
    }

    @Test
    void onlyTheWindowThatFoundItGivesTheSlipAndAskingAgainGivesTheSame() {
        hall.act(3, "finish", "\"outcome\":\"SUPPLEMENT\"");
        assertThat(slip(4).code()).isEqualTo("slip.no-cause");
        Reply first = slip(3);
        long journal = hall.journal();
        assertThat(slip(3).body()).isEqualTo(first.body());
        Person guide = Person.signedIn(hall, "guide", Kind.GUIDE, null);
        assertThat(guide.post(Paths.ticket(ticket, "supplement"), "").body()).isEqualTo(first.body());
        assertThat(hall.count("SELECT count(*) FROM journal WHERE kind = 'papers-missing'"))
                .isEqualTo(1);
        assertThat(journal).isPositive();
    }

    @Test
    void takingTheFinishBackTakesTheSlipBack() {
        hall.act(3, "finish", "\"outcome\":\"SUPPLEMENT\"");
        String code = slip(3).text("code");
        assertThat(hall.act(3, "undo").status()).isEqualTo(200);
        assertThat(use(code).code()).isEqualTo("slip.unknown");
    }
}
