package org.paihao.server.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paihao.server.person.PersonHall.id;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;

/** One live number for each person, where the service wants it. */
class OneEachTest {
    private static final String LI = id(IdCards.grown(1));
    private static final String WANG = id(IdCards.grown(2));

    @TempDir
    private Path folder;

    private PersonHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new PersonHall(folder);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void whoHasALiveNumberIsToldWhichAndGetsNoSecond() {
        assertThat(hall.atTheKiosk("B", LI).text("number")).isEqualTo("B001");
        long before = hall.hall.journal();
        for (Reply again : List.of(hall.atTheKiosk("B", LI), hall.atTheGuideDesk("B", LI))) {
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.code()).isEqualTo("person.has-ticket");
            assertThat(again.body().at("/facts/number").asText()).isEqualTo("B001");
            assertThat(again.body().at("/facts/state").asText()).isEqualTo("WAITING");
        }
        assertThat(hall.hall.journal()).isEqualTo(before);
        assertThat(hall.atTheKiosk("B", WANG).text("number"))
                .as("somebody else")
                .isEqualTo("B002");
        assertThat(hall.atTheKiosk("A", LI).text("number"))
                .as("another service")
                .isEqualTo("A001");
        assertThat(hall.atTheKiosk("A", LI).text("number"))
                .as("where the hall does not mind")
                .isEqualTo("A002");
    }

    @Test
    void withoutAnIdNumberThisServiceGivesNone() {
        assertThat(hall.atTheKiosk("B", "").code()).isEqualTo("person.id-needed");
        assertThat(hall.atTheKiosk("B", id("110101199003078991")).code()).isEqualTo("person.id");
        assertThat(hall.hall.count("SELECT count(*) FROM ticket")).isZero();
        assertThat(hall.hall.count("SELECT count(*) FROM person")).isZero();
    }

    @Test
    void onceServedTheSamePersonMayComeAgain() {
        hall.atTheKiosk("B", LI);
        hall.hall.act(1, "open");
        hall.hall.act(1, "call-next");
        assertThat(hall.atTheKiosk("B", LI).body().at("/facts/state").asText()).isEqualTo("CALLED");
        hall.hall.act(1, "finish");
        assertThat(hall.atTheKiosk("B", LI).text("number")).isEqualTo("B002");
    }

    @Test
    void yesterdaysNumberNeverBlocksToday() {
        assertThat(hall.atTheKiosk("B", LI).text("number")).isEqualTo("B001");
        hall.hall.clock.set("2026-11-24T08:30");
        assertThat(hall.atTheKiosk("B", LI).text("number")).isEqualTo("B001");
        assertThat(hall.hall.count("SELECT count(*) FROM ticket WHERE state = 'EXPIRED'"))
                .isEqualTo(1);
    }

    @Test
    void theRetryOfALostAnswerIsTheSameTicketAndNoSecond() {
        String kiosk = hall.hall.kiosk("k1");
        String body = "{\"service\":\"B\"," + LI + "}";
        Reply once = hall.hall.post(kiosk, Paths.TICKETS, body, "key");
        Reply again = hall.hall.post(kiosk, Paths.TICKETS, body, "key");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(once.body());
        assertThat(hall.hall
                        .post(kiosk, Paths.TICKETS, "{\"service\":\"B\"," + WANG + "}", "key")
                        .code())
                .isEqualTo("key.reused");
    }

    @Test
    void ofManyKiosksAtOnceOneGivesTheNumber() throws Exception {
        hall.hall.kiosk("k1");
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Reply>> tries = java.util.stream.IntStream.range(0, 24)
                    .mapToObj(any -> pool.submit(() -> hall.atTheKiosk("B", LI)))
                    .toList();
            int given = 0;
            for (Future<Reply> each : tries) {
                given += each.get().status() == 201 ? 1 : 0;
            }
            assertThat(given).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
    }
}
