package org.paihao.server.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paihao.server.lease.LeasedKiosk.outcomes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.lease.LeasedKiosk.Paper;

/** What kiosks gave while they were cut off comes into the books, once, and in the order of arrival. */
class MergeTest {
    private static final String TEN = "2026-11-23T10:00";

    @TempDir
    private Path folder;

    private RunningHall hall;
    private LeasedKiosk one;
    private LeasedKiosk two;

    @BeforeEach
    void open() throws Exception {
        hall = RunningHall.mondayMorning(folder);
        one = new LeasedKiosk(hall, "k1");
        two = new LeasedKiosk(hall, "k2");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void theyAreCalledInTheOrderInWhichTheirHoldersCame() {
        hall.clock.set("2026-11-23T09:00");
        hall.take("A");
        hall.clock.set(TEN);
        hall.take("A");
        Reply first = one.bring(Paper.of("A500", "2026-11-23T09:10"), Paper.of("A501", "2026-11-23T09:30"));
        two.bring(Paper.of("A600", "2026-11-23T08:45"), Paper.of("A601", "2026-11-23T09:20"));
        assertThat(first.body().at("/tickets/0/ticket/businessDay").asText()).isEqualTo("2026-11-23");
        assertThat(first.body().at("/tickets/0/ticket/ahead").asInt()).isEqualTo(1);
        hall.act(3, "open");
        List<String> called = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            called.add(hall.act(3, "call-next").text("number"));
            hall.act(3, "finish");
        }
        assertThat(called).containsExactly("A600", "A001", "A500", "A601", "A501", "A002");
        assertThat(hall.count("SELECT waiting FROM counter WHERE service = ?", LeasedKiosk.SERVICE))
                .isZero();
        assertThat(hall.take("A").text("number"))
                .as("online numbers go on as if nothing had been")
                .isEqualTo("A003");
    }

    @Test
    void broughtAgainNothingIsDoubledAndNewsOfItsPaperIsTaken() {
        hall.clock.set(TEN);
        Paper paper = Paper.of("A500", "2026-11-23T09:10").printed("PENDING");
        Reply once = one.bring(paper);
        assertThat(once.body().at("/tickets/0/ticket/print").asText()).isEqualTo("PENDING");
        Reply again = one.bring(paper.printed("UNPRINTED"), Paper.of("A501", "2026-11-23T09:11"));
        assertThat(outcomes(again)).containsExactly("BOOKED WAITING", "BOOKED WAITING");
        assertThat(again.body().at("/tickets/0/ticket/print").asText()).isEqualTo("UNPRINTED");
        assertThat(one.bring(paper.printed("PRINTED"))
                        .body()
                        .at("/tickets/0/ticket/print")
                        .asText())
                .isEqualTo("PRINTED");
        assertThat(outcomes(one.bring(paper.voided()))).containsExactly("BOOKED CANCELLED");
        assertThat(outcomes(one.bring(paper))).containsExactly("BOOKED CANCELLED");
        assertThat(hall.count("SELECT count(*) FROM ticket")).isEqualTo(2);
        assertThat(hall.count("SELECT count(*) FROM journal WHERE kind = 'issued'"))
                .isEqualTo(2);
        assertThat(outcomes(one.bring(new Paper(paper.id(), "A502", "2026-11-23T09:12", "PRINTED", false, null, ""))))
                .containsExactly("REFUSED lease.id-used");
    }

    @Test
    void whatTheHolderWasGivenToReadComesAlongOnce() {
        hall.clock.set(TEN);
        Paper paper = Paper.of("A500", "2026-11-23T09:10");
        one.bring(paper);
        Paper notified = paper.withGuides("yibao-register 2", "nobody-has-it 1", "yibao-register 9");
        assertThat(outcomes(one.bring(notified)))
                .as("a guide that nobody knows refuses no number")
                .containsExactly("BOOKED WAITING");
        long rows = hall.journal();
        assertThat(outcomes(one.bring(notified))).containsExactly("BOOKED WAITING");
        assertThat(hall.journal()).isEqualTo(rows);
        assertThat(hall.count("SELECT count(*) FROM notified")).isEqualTo(1);
        assertThat(hall.count("SELECT count(*) FROM notified JOIN ticket ON ticket.id = notified.ticket"
                        + " WHERE label = 'A500' AND item = 'yibao-register' AND version = 2"))
                .isEqualTo(1);
        String[] many = new String[21];
        Arrays.fill(many, "yibao-register 1");
        assertThat(one.bring(paper.withGuides(many)).code()).isEqualTo("tickets.broken");
    }

    @Test
    void arrivalIsNeitherBeforeTheLeaseNorInTheFuture() {
        hall.clock.set(TEN);
        one.bring(Paper.of("A500", "2026-11-23T06:00"), Paper.of("A501", "2026-11-23T17:00"));
        assertThat(arrival("A500")).isEqualTo("08:30");
        assertThat(arrival("A501")).isEqualTo("10:00");
    }

    @Test
    void whatTheServerMadeUnderTheAbandonedRequestIsCancelled() {
        Reply unheard = hall.post(hall.kiosk("k1"), Paths.TICKETS, "{\"service\":\"A\"}", "lost-1");
        hall.clock.set(TEN);
        Reply merged = one.bring(Paper.of("A500", "2026-11-23T08:31").insteadOf("lost-1"));
        assertThat(outcomes(merged)).containsExactly("BOOKED WAITING");
        assertThat(state(unheard.text("id"))).isEqualTo("CANCELLED");
        assertThat(hall.count("SELECT count(*) FROM ticket WHERE state = 'WAITING'"))
                .isEqualTo(1);
        assertThat(hall.count("SELECT waiting FROM counter WHERE service = ?", LeasedKiosk.SERVICE))
                .isEqualTo(1);
    }

    @Test
    void calledAlreadyItTakesThePapersNumberAndIsFoundByBoth() {
        Reply unheard = hall.post(hall.kiosk("k1"), Paths.TICKETS, "{\"service\":\"A\"}", "lost-1");
        hall.act(3, "open");
        hall.act(3, "call-next");
        Paper paper = Paper.of("A500", "2026-11-23T08:31").insteadOf("lost-1");
        assertThat(outcomes(one.bring(paper))).containsExactly("ALIAS CALLED");
        assertThat(outcomes(one.bring(paper))).containsExactly("ALIAS CALLED");
        assertThat(hall.count("SELECT count(*) FROM ticket")).isEqualTo(1);
        Reply board = hall.get(hall.board(), Paths.boardView("main"));
        assertThat(board.body().at("/calls/0/number").asText()).isEqualTo("A500");
        assertThat(board.body().at("/announcements/0/number").asText()).isEqualTo("A500");
        assertThat(hall.get(hall.kiosk("k1"), Paths.ticket(unheard.text("id"))).text("print"))
                .isEqualTo("PRINTED");
        hall.act(3, "hold", "\"kind\":\"PAPERS_RETURNED\"");
        assertThat(hall.act(3, "take-up", "\"number\":\"A001\"").text("number")).isEqualTo("A500");
        assertThat(outcomes(two.bring(Paper.of("A600", "2026-11-23T08:31")))).containsExactly("BOOKED WAITING");
    }

    /** Nobody knew that number, so nobody could come: the paper waits in its own right. */
    @Test
    void calledInVainItIsCancelledAndThePaperWaits() {
        Reply unheard = hall.post(hall.kiosk("k1"), Paths.TICKETS, "{\"service\":\"A\"}", "lost-1");
        hall.act(3, "open");
        hall.act(3, "call-next");
        hall.clock.passSeconds(61);
        hall.act(3, "recall");
        hall.act(3, "no-show");
        assertThat(outcomes(one.bring(Paper.of("A500", "2026-11-23T08:30").insteadOf("lost-1"))))
                .containsExactly("BOOKED WAITING");
        assertThat(state(unheard.text("id"))).isEqualTo("CANCELLED");
        assertThat(hall.act(3, "call-next").text("number")).isEqualTo("A500");
    }

    @Test
    void aRequestThatComesInAfterItsPaperGetsNoNumber() {
        one.bring(Paper.of("A500", "2026-11-23T08:30").insteadOf("late-1"));
        Reply late = hall.post(hall.kiosk("k1"), Paths.TICKETS, "{\"service\":\"A\"}", "late-1");
        assertThat(late.status()).isEqualTo(422);
        assertThat(hall.count("SELECT count(*) FROM ticket")).isEqualTo(1);
    }

    @Test
    void whoseDayIsOverGetsAPromiseForTheNext() {
        hall.clock.set("2026-11-24T08:30");
        assertThat(outcomes(one.bring(Paper.of("A500", "2026-11-23T15:00")))).containsExactly("BOOKED EXPIRED");
        assertThat(hall.count("SELECT count(*) FROM slip JOIN ticket ON ticket.id = slip.ticket"
                        + " WHERE ticket.label = 'A500' AND slip.valid_from = ticket.day + 1"))
                .isEqualTo(1);
        assertThat(outcomes(one.bring(one.seal(1), Paper.of("A500", "2026-11-24T08:30"))))
                .as("the same number of the next day")
                .containsExactly("BOOKED WAITING");
    }

    @Test
    void aHallThatTurnsItsDayLateTakesTheMorningsTicketsAsTheMornings() {
        hall.clock.set("2026-11-23T23:00");
        assertThat(outcomes(one.bring(one.seal(1), Paper.of("A500", "2026-11-24T08:40"))))
                .containsExactly("BOOKED WAITING");
        assertThat(hall.count("SELECT day FROM ticket")).isEqualTo(hall.count("SELECT day + 1 FROM hall"));
        hall.clock.set("2026-11-24T08:30");
        hall.act(3, "open");
        assertThat(hall.act(3, "call-next").text("number")).isEqualTo("A500");
    }

    private String arrival(String number) {
        return hall.sql(
                "SELECT strftime('%H:%M', arrived / 1000 + 8 * 3600, 'unixepoch') FROM ticket WHERE label = ?",
                row -> row.getString(1), number);
    }

    private String state(String id) {
        return hall.get(hall.kiosk("k1"), Paths.ticket(id)).text("state");
    }
}
