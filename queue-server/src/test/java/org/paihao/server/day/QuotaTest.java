package org.paihao.server.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.SettableClock;
import org.paihao.server.catalog.SampleHall;

/** Police: five numbers a day, two of them until ten. */
class QuotaTest {
    private static final String QUOTAS = "- {from: 08:30, until: 17:30, issueUntil: 17:00}\n"
            + "      quotas: [{service: gongan, most: 5}, {service: gongan, from: 08:30, until: 10:00, most: 2}]\n";

    @TempDir
    private Path folder;

    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.of(
                folder,
                SettableClock.at("2026-11-23T08:30"),
                SampleHall.text().replaceFirst("- .from: 08:30, until: 17:30.*\\n", QUOTAS));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void aFullPartOfTheDayIsRefusedWithWhatItHolds() {
        hall.take("B");
        hall.take("B");
        long journal = hall.journal();
        Reply third = hall.take("B");
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.code()).isEqualTo("quota.full");
        assertThat(third.body().at("/facts/service").asText()).isEqualTo("gongan");
        assertThat(third.body().at("/facts/most").asInt()).isEqualTo(2);
        assertThat(third.body().at("/facts/until").asText()).startsWith("2026-11-23T10:00");
        assertThat(hall.journal()).isEqualTo(journal);
        assertThat(hall.take("A").status()).as("another service").isEqualTo(201);
    }

    @Test
    void whenThePartIsOverTheDayGoesOnUntilItIsFullToo() {
        hall.take("B");
        hall.take("B");
        hall.clock.set("2026-11-23T10:00");
        for (int more = 0; more < 3; more++) {
            assertThat(hall.take("B").status()).isEqualTo(201);
        }
        Reply sixth = hall.take("B");
        assertThat(sixth.code()).isEqualTo("quota.full");
        assertThat(sixth.body().at("/facts/most").asInt()).isEqualTo(5);
        assertThat(sixth.body().at("/facts/from").isMissingNode()).isTrue();
    }

    @Test
    void whoVoidsANumberLeavesItsPlace() {
        hall.take("B");
        String voided = hall.take("B").text("id");
        hall.post(hall.kiosk("k1"), Paths.ticket(voided, "cancel"), "", null);
        assertThat(hall.take("B").status()).isEqualTo(201);
        assertThat(hall.take("B").code()).isEqualTo("quota.full");
    }

    @Test
    void theNextDayBeginsANewCount() {
        hall.take("B");
        hall.take("B");
        hall.clock.set("2026-11-24T08:30");
        assertThat(hall.take("B").status()).isEqualTo(201);
    }
}
