package org.paihao.server.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;

class TakingATicketTest {
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
    void numbersRunPerLetterAndSayHowManyAreAhead() {
        Reply first = hall.take("A");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("number")).isEqualTo("A001");
        assertThat(first.text("state")).isEqualTo("WAITING");
        assertThat(first.text("print")).isEqualTo("PENDING");
        assertThat(first.text("businessDay")).isEqualTo("2026-11-23");
        assertThat(first.text("issuedAt")).startsWith("2026-11-23T08:30").endsWith("+08:00");
        assertThat(first.body().at("/service/name/zh-CN").asText()).isEqualTo("社保医保");
        assertThat(first.body().get("ahead").asInt()).isZero();
        assertThat(first.body().has("wait")).isTrue();
        assertThat(first.body().get("wait").isNull()).isTrue();

        Reply second = hall.take("A");
        assertThat(second.text("number")).isEqualTo("A002");
        assertThat(second.body().get("ahead").asInt()).isEqualTo(1);
        assertThat(hall.take("B").text("number")).isEqualTo("B001");
    }

    @Test
    void theTrackAddressIsUnguessableAndOnlyForThePaper() {
        Reply taken = hall.take("A");
        String id = taken.text("id");
        assertThat(taken.text("trackUrl"))
                .matches("/t/" + id + "\\.[A-Za-z0-9_-]{22}")
                .hasSize(3 + 39);
        String mac = taken.text("trackUrl").substring(3 + id.length() + 1);
        assertThat(hall.get(hall.kiosk("k1"), Paths.ticket(id)).body().has("trackUrl"))
                .isFalse();
        assertThat(hall.post(hall.kiosk("k1"), Paths.ticket(id, "reprint"), "", null)
                        .text("trackUrl"))
                .isEqualTo(taken.text("trackUrl"));
        assertThat(hall.count("SELECT count(*) FROM answer WHERE body LIKE '%' || ? || '%'", mac))
                .as("kept answers that hold it")
                .isZero();
        assertThat(hall.count("SELECT count(*) FROM answer")).isEqualTo(1);
    }

    @Test
    void theSameKeyGetsTheSameTicketAlsoAfterARestart() throws Exception {
        Reply once = hall.post(hall.kiosk("k1"), Paths.TICKETS, "{\"service\":\"A\"}", "key-1");
        hall.restart();
        Reply again = hall.post(hall.kiosk("k1"), Paths.TICKETS, "{\"service\":\"A\"}", "key-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(once.body());
        assertThat(hall.count("SELECT count(*) FROM ticket")).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsAnError() {
        hall.post(hall.kiosk("k1"), Paths.TICKETS, "{\"service\":\"A\"}", "key-1");
        Reply other = hall.post(hall.kiosk("k1"), Paths.TICKETS, "{\"service\":\"B\"}", "key-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("key.reused");
        assertThat(hall.count("SELECT count(*) FROM ticket")).isEqualTo(1);
    }

    @Test
    void aKeyIsOfItsKioskAlone() {
        hall.post(hall.kiosk("k1"), Paths.TICKETS, "{\"service\":\"A\"}", "key-1");
        assertThat(hall.post(hall.kiosk("k2"), Paths.TICKETS, "{\"service\":\"A\"}", "key-1")
                        .text("number"))
                .isEqualTo("A002");
    }

    @Test
    void badRequestsAreRefusedAndChangeNothing() {
        String kiosk = hall.kiosk("k1");
        long before = hall.journal();
        assertRefused(hall.post(kiosk, Paths.TICKETS, "{\"service\":\"A\"}", null), 400, "key.missing");
        assertRefused(hall.post(kiosk, Paths.TICKETS, "{\"service\":\"Z\"}", "k"), 404, "service.unknown");
        assertRefused(hall.post(kiosk, Paths.TICKETS, "{}", "k"), 400, "service.missing");
        assertRefused(hall.post(kiosk, Paths.TICKETS, "{\"service\":", "k"), 400, "body.broken");
        assertRefused(hall.post(kiosk, Paths.TICKETS, "", "k"), 400, "body.broken");
        assertRefused(hall.post(kiosk, Paths.TICKETS, "null", "k"), 400, "body.broken");
        assertRefused(hall.post(kiosk, Paths.TICKETS, "[]", "k"), 400, "body.broken");
        assertRefused(hall.post(kiosk, Paths.TICKETS, "{\"service\":\"A\",\"x\":1}", "k"), 400, "body.broken");
        assertRefused(hall.post(kiosk, Paths.TICKETS, "{\"service\":3}", "k"), 400, "body.broken");
        assertRefused(
                hall.post(kiosk, Paths.TICKETS, "{\"service\":\"A\",\"priority\":\"VIP\"}", "k"),
                400,
                "priority.unknown");
        assertRefused(hall.post(kiosk, Paths.TICKETS, "x".repeat(1_000_000), "k"), 413, "http.too-large");
        assertRefused(hall.get(kiosk, Paths.TICKETS), 405, "http.method");
        assertRefused(hall.get(kiosk, "/api/v1/nothing"), 404, "http.not-found");
        assertThat(hall.journal()).isEqualTo(before);
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().get("status").asInt()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void strangersGetNothing() {
        long before = hall.journal();
        for (String token : new String[] {null, "wrong"}) {
            assertRefused(hall.post(token, Paths.TICKETS, "{\"service\":\"A\"}", "k"), 401, "access.unknown");
            assertRefused(hall.post(token, Paths.window(3, "call-next"), "{\"turn\":0}", "k"), 401, "access.unknown");
            assertRefused(hall.get(token, Paths.boardView("main")), 401, "access.unknown");
        }
        assertRefused(hall.post(hall.board(), Paths.TICKETS, "{\"service\":\"A\"}", "k"), 403, "access.forbidden");
        assertRefused(
                hall.post(hall.kiosk("k1"), Paths.window(3, "call-next"), "{\"turn\":0}", "k"),
                403,
                "access.forbidden");
        assertThat(hall.count("SELECT count(*) FROM ticket")).isZero();
        assertThat(hall.journal() - before).as("two devices enrolled").isEqualTo(2);
    }

    @Test
    void aTicketIsItsOwnKiosksAffairAlone() {
        String id = hall.take("A").text("id");
        for (String verb : new String[] {"printed", "unprinted", "cancel", "reprint"}) {
            assertRefused(hall.post(hall.kiosk("k2"), Paths.ticket(id, verb), "", null), 404, "ticket.unknown");
        }
        assertRefused(hall.get(hall.kiosk("k2"), Paths.ticket(id)), 404, "ticket.unknown");
    }

    @Test
    void thePaperIsKnownOnlyByWhatThePrinterSaid() {
        String id = hall.take("A").text("id");
        assertThat(paper(id, "unprinted")).isEqualTo("UNPRINTED");
        assertThat(paper(id, "unprinted")).isEqualTo("UNPRINTED");
        assertThat(paper(id, "printed")).isEqualTo("PRINTED");
        assertThat(paper(id, "printed")).isEqualTo("PRINTED");
        assertRefused(hall.post(hall.kiosk("k1"), Paths.ticket(id, "unprinted"), "", null), 409, "ticket.no-paper");
        assertThat(paper(id, "reprint")).isEqualTo("PRINTED");
        assertThat(paper(id, "printed")).isEqualTo("COPY_PRINTED");
    }

    @Test
    void aCopyThatFailsLeavesTheFirstPaperAsItWas() {
        String id = hall.take("A").text("id");
        paper(id, "printed");
        paper(id, "reprint");
        assertThat(paper(id, "unprinted")).isEqualTo("PRINTED");
        assertThat(paper(id, "printed")).as("a repeated report").isEqualTo("PRINTED");
    }

    @Test
    void aReportTakesNoBodyThatItDoesNotKnow() {
        String id = hall.take("A").text("id");
        for (String verb : new String[] {"printed", "cancel", "reprint"}) {
            String path = Paths.ticket(id, verb);
            assertRefused(hall.post(hall.kiosk("k1"), path, "{\"x\":1}", null), 400, "body.broken");
            assertRefused(hall.post(hall.kiosk("k1"), path, "{", null), 400, "body.broken");
        }
        assertThat(hall.post(hall.kiosk("k1"), Paths.ticket(id, "printed"), "{}", null)
                        .status())
                .isEqualTo(200);
    }

    private String paper(String id, String report) {
        Reply reply = hall.post(hall.kiosk("k1"), Paths.ticket(id, report), "", null);
        assertThat(reply.status()).isEqualTo(200);
        return reply.text("print");
    }

    @Test
    void paperThatStaysSilentForAMinuteCountsAsUnprinted() {
        String id = hall.take("A").text("id");
        hall.clock.passSeconds(61);
        org.awaitility.Awaitility.await()
                .until(() -> hall.get(hall.kiosk("k1"), Paths.ticket(id))
                        .text("print")
                        .equals("UNPRINTED"));
        assertThat(hall.get(hall.kiosk("k1"), Paths.kioskView("k1"))
                        .body()
                        .at("/pending/0/id")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void aCitizenCancelsWithinFifteenSecondsOfThePaper() {
        String slow = hall.take("A").text("id");
        hall.clock.passSeconds(10);
        paper(slow, "printed");
        hall.clock.passSeconds(15);
        Reply cancelled = hall.post(hall.kiosk("k1"), Paths.ticket(slow, "cancel"), "", null);
        assertThat(cancelled.text("state")).isEqualTo("CANCELLED");

        String late = hall.take("A").text("id");
        hall.clock.passSeconds(16);
        assertRefused(hall.post(hall.kiosk("k1"), Paths.ticket(late, "cancel"), "", null), 409, "ticket.too-late");
        assertThat(hall.take("A").body().get("ahead").asInt()).isEqualTo(1);
    }

    @Test
    void aCalledTicketIsNotCancelled() {
        String id = hall.take("A").text("id");
        hall.act(3, "open");
        hall.act(3, "call-next");
        assertRefused(hall.post(hall.kiosk("k1"), Paths.ticket(id, "cancel"), "", null), 409, "ticket.wrong-state");
    }
}
