package org.paihao.server.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paihao.protocol.TicketState.CALLED;
import static org.paihao.protocol.TicketState.CANCELLED;
import static org.paihao.protocol.TicketState.FINISHED;
import static org.paihao.protocol.TicketState.HELD;
import static org.paihao.protocol.TicketState.NO_SHOW;
import static org.paihao.protocol.TicketState.SERVING;
import static org.paihao.protocol.TicketState.WAITING;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Ticket;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.refusal.Refusal;

/** Each row of the table of a ticket's life, as people at windows 3 and 4 (social insurance) and 5 (D, E, F) meet it. */
class LifeAtAWindowTest {
    @TempDir
    private Path folder;

    private DeskHall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new DeskHall(folder, SampleHall.hall());
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
    }

    private void refused(String code, Runnable act) {
        long journal = hall.journal();
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(hall.journal()).as("nothing is done by halves").isEqualTo(journal);
    }

    @Test
    void whoHasThePapersIsTakenUpAtAnyWindowThatServes() {
        String number = hall.take("A");
        hall.act(3, "call-next");
        hall.act(3, "start");
        assertThat(hall.act(3, "hold", "PAPERS_RETURNED").state()).isEqualTo(HELD);
        assertThat(hall.sql("SELECT outcome FROM txn", row -> row.getString(1))).containsExactly("HELD");
        assertThat(hall.count("SELECT count(*) FROM opening")).isZero();
        refused("take-up.not-served", () -> hall.act(5, "take-up", number));
        Ticket again = hall.act(4, "take-up", number);
        assertThat(again.state()).isEqualTo(CALLED);
        assertThat(again.why().code()).isEqualTo("take-up");
        assertThat(again.why().facts()).containsEntry("kind", "PAPERS_RETURNED").containsKey("heldAt");
        hall.act(4, "finish");
        assertThat(hall.sql("SELECT window || outcome FROM txn ORDER BY ord", row -> row.getString(1)))
                .containsExactly("3HELD", "4DONE");
    }

    @Test
    void whosePapersAreKeptGoesOnAtTheSameWindowInTheSameTransaction() {
        String number = hall.take("A");
        hall.act(3, "call-next");
        hall.act(3, "start");
        hall.clock.passSeconds(100);
        hall.act(3, "hold", "PAPERS_KEPT");
        hall.clock.passSeconds(600);
        refused("take-up.other-window", () -> hall.act(4, "take-up", number));
        hall.act(3, "take-up", number);
        hall.clock.passSeconds(20);
        hall.act(3, "start");
        hall.clock.passSeconds(30);
        hall.act(3, "finish");
        assertThat(hall.sql(
                        "SELECT outcome || ' ' || ((ended - started) / 1000) || ' ' || (paused / 1000) || ' ' || exact FROM txn",
                        row -> row.getString(1)))
                .containsExactly("DONE 750 620 1");
        assertThat(hall.asked(3)).hasSize(1);
    }

    @Test
    void aHoldSaysItsKindAndMayHaveATimer() {
        hall.take("A");
        hall.act(3, "call-next");
        refused("hold.kind", () -> hall.act(3, "hold"));
        assertThat(hall.act(3, "hold", "PAPERS_KEPT").state()).isEqualTo(HELD);
    }

    @Test
    void aTransferKeepsTheTimeOfArrivalAndTheLetter() {
        String early = hall.take("A");
        hall.clock.passSeconds(60);
        String later = hall.take("D");
        hall.clock.passSeconds(60);
        hall.act(3, "call-next");
        Ticket moved = hall.act(3, "transfer", "D");
        assertThat(moved.state()).isEqualTo(WAITING);
        assertThat(moved.number()).isEqualTo(early);
        assertThat(moved.service().letter()).isEqualTo("D");
        assertThat(hall.count("SELECT count(*) FROM opening")).isZero();
        assertThat(hall.act(5, "call-next").number()).isEqualTo(early);
        assertThat(hall.act(6, "call-next").number()).isEqualTo(later);
        assertThat(hall.sql("SELECT outcome FROM txn", row -> row.getString(1))).containsExactly("TRANSFERRED");
    }

    @Test
    void aTransferToAWindowIsCalledThereAlone() {
        String number = hall.take("A");
        hall.act(3, "call-next");
        hall.act(3, "transfer", "4");
        assertThat(hall.act(3, "call-next")).isNull();
        refused("call.other-window", () -> hall.act(3, "call", number));
        assertThat(hall.act(4, "call-next").number()).isEqualTo(number);
    }

    @Test
    void whoWaitsForAWindowThatClosesWaitsForAnyThatServes() {
        String number = hall.take("A");
        hall.act(3, "call-next");
        hall.act(3, "transfer", "4");
        hall.act(4, "close");
        assertThat(hall.act(3, "call-next").number()).isEqualTo(number);
    }

    @Test
    void aTransferGoesBackToTheSender() {
        String number = hall.take("A");
        hall.act(3, "call-next");
        refused("transfer.nobody-sent", () -> hall.act(3, "transfer", "back"));
        hall.act(3, "transfer", "D");
        hall.act(5, "call-next");
        Ticket back = hall.act(5, "transfer", "back");
        assertThat(back.service().letter()).isEqualTo("A");
        assertThat(hall.act(4, "call-next")).as("only the sender").isNull();
        assertThat(hall.act(3, "call-next").number()).isEqualTo(number);
    }

    @Test
    void aTransferIsRefusedWhereNobodyServes() {
        hall.take("A");
        hall.act(3, "call-next");
        refused("transfer.target", () -> hall.act(3, "transfer", "3"));
        refused("transfer.not-served", () -> hall.act(3, "transfer", "5"));
        refused("window.unknown", () -> hall.act(3, "transfer", "77"));
        refused("service.unknown", () -> hall.act(3, "transfer", "Z"));
        hall.write(writing -> writing.database().update("UPDATE window SET state = 'CLOSED' WHERE no IN (1, 4)"));
        refused("transfer.nobody-serves", () -> hall.act(3, "transfer", "B"));
        refused("transfer.nobody-serves", () -> hall.act(3, "transfer", "4"));
    }

    @Test
    void whoDidNotComeComesBackOnceAndBehindThreeOthers() {
        String late = hall.take("A");
        List<String> others = List.of(hall.take("A"), hall.take("A"), hall.take("A"), hall.take("A"));
        hall.act(3, "call-next");
        hall.miss(3);
        assertThat(hall.act(3, "come-back", late).state()).isEqualTo(WAITING);
        for (String other : others.subList(0, 3)) {
            assertThat(hall.act(3, "call-next").number()).isEqualTo(other);
            hall.act(3, "finish");
        }
        Ticket called = hall.act(3, "call-next");
        assertThat(called.number()).isEqualTo(late);
        assertThat(called.why().code()).isEqualTo("come-back");
        hall.miss(3);
        refused("come-back.twice", () -> hall.act(3, "come-back", late));
        refused("come-back.not-served", () -> hall.act(5, "come-back", late));
    }

    @Test
    void whoComesBackIsCalledAtOnceWhenNobodyElseWaits() {
        String late = hall.take("A");
        hall.act(3, "call-next");
        hall.miss(3);
        hall.act(3, "come-back", late);
        Ticket called = hall.act(3, "call-next");
        assertThat(called.number()).isEqualTo(late);
        assertThat(called.why().code()).isEqualTo("nobody-else");
    }

    @Test
    void aWalkInIsIssuedAndCalledInOneAct() {
        Ticket ticket = hall.act(5, "walk-in", "E");
        assertThat(ticket.number()).isEqualTo("E001");
        assertThat(ticket.state()).isEqualTo(CALLED);
        assertThat(ticket.why().code()).isEqualTo("walk-in");
        refused("window.busy", () -> hall.act(5, "walk-in", "E"));
        refused("walk-in.not-served", () -> hall.act(3, "walk-in", "E"));
        refused("service.unknown", () -> hall.act(3, "walk-in", "Q"));
        assertThat(hall.act(5, "undo").state()).isEqualTo(CANCELLED);
    }

    @Test
    void aNumberIsCalledOutOfOrderOnlyWithAReason() {
        hall.take("A");
        String second = hall.take("A");
        Ticket called = hall.act(3, "call", second);
        assertThat(called.number()).isEqualTo(second);
        assertThat(called.why().code()).isEqualTo("by-number");
        assertThat(called.why().facts()).containsEntry("reason", "agreed");
        refused("window.busy", () -> hall.act(3, "call", "A001"));
        refused("call.not-served", () -> hall.act(5, "call", "A001"));
        refused("ticket.unknown", () -> hall.act(5, "call", "A009"));
        refused("ticket.wrong-state", () -> hall.act(4, "call", second));
    }

    @Test
    void oneTransactionAfterTheOtherIsAskedAboutAfterTheLast() {
        hall.take("D");
        hall.act(5, "call-next");
        hall.act(5, "start");
        hall.clock.passSeconds(60);
        Ticket next = hall.act(5, "add-transaction", "E");
        assertThat(next.state()).isEqualTo(SERVING);
        assertThat(next.service().letter()).isEqualTo("E");
        assertThat(hall.asked(5)).as("the pad stays dark").isEmpty();
        refused("add.not-served", () -> hall.act(5, "add-transaction", "A"));
        hall.clock.passSeconds(60);
        assertThat(hall.act(5, "finish").number()).isEqualTo("D001");
        assertThat(hall.asked(5)).containsExactly("minzheng", "nongye");
        assertThat(hall.sql("SELECT (ended - started) / 1000 FROM txn ORDER BY ord", row -> row.getLong(1)))
                .containsExactly(60L, 60L);
    }

    @Test
    void aRejectionHasAReason() {
        hall.take("A");
        hall.act(3, "call-next");
        refused("outcome.reason", () -> hall.act(3, "finish", "REJECTED"));
        refused("outcome.unknown", () -> hall.act(3, "finish", "MAYBE"));
        assertThat(hall.act(3, "finish", "RETURNED").state()).isEqualTo(FINISHED);
    }

    @Test
    void whoIsHeldOrDidNotComeMayCancel() {
        String held = hall.take("A");
        String missed = hall.take("A");
        hall.act(3, "call-next");
        hall.act(3, "hold", "PAPERS_RETURNED");
        hall.act(3, "call-next");
        hall.miss(3);
        hall.cancel(held);
        hall.cancel(missed);
        assertThat(hall.ticket(held).state()).isEqualTo(CANCELLED);
        assertThat(hall.ticket(missed).state()).isEqualTo(CANCELLED);
    }

    @Test
    void whoIsHeldOrWaitsForOneWindowExpiresAtDayClose() {
        String held = hall.take("A");
        String sent = hall.take("A");
        hall.act(3, "call-next");
        hall.act(3, "hold", "PAPERS_KEPT");
        hall.act(3, "call-next");
        hall.act(3, "transfer", "4");
        hall.clock.set("2026-11-24T08:30");
        hall.take("B");
        assertThat(hall.sql(
                        "SELECT label || state FROM ticket WHERE service <> 'gongan' ORDER BY seq",
                        row -> row.getString(1)))
                .containsExactly(held + "EXPIRED", sent + "EXPIRED");
        assertThat(hall.count("SELECT sum(waiting) FROM counter")).isEqualTo(1);
    }

    @Test
    void whatWouldWaitAfterItsDayCanOnlyBeFinished() {
        hall.take("A");
        hall.act(3, "call-next");
        hall.act(3, "start");
        hall.clock.set("2026-11-24T00:10");
        refused("ticket.day-over", () -> hall.act(3, "hold", "PAPERS_RETURNED"));
        refused("ticket.day-over", () -> hall.act(3, "transfer", "D"));
        assertThat(hall.act(3, "finish").state()).isEqualTo(FINISHED);
    }

    @Test
    void theCountersEqualTheCountWhateverIsDone() {
        for (String letter : List.of("A", "A", "A", "A", "D", "D")) {
            hall.take(letter);
        }
        hall.act(3, "call-next");
        hall.act(3, "transfer", "D");
        hall.act(4, "call-next");
        hall.act(4, "transfer", "3");
        hall.act(4, "undo");
        hall.act(4, "put-back");
        hall.act(3, "call-next");
        hall.miss(3);
        hall.act(3, "come-back", "A002");
        hall.act(3, "undo");
        hall.act(5, "call-next");
        hall.act(5, "hold", "PAPERS_KEPT");
        hall.act(5, "walk-in", "E");
        hall.act(5, "undo");
        Map<String, Long> counted = new java.util.TreeMap<>();
        hall.sql(
                "SELECT service, count(*) FROM ticket WHERE state = 'WAITING' GROUP BY service",
                row -> counted.put(row.getString(1), row.getLong(2)));
        Map<String, Long> counter = new java.util.TreeMap<>();
        hall.sql(
                "SELECT service, waiting FROM counter WHERE waiting > 0",
                row -> counter.put(row.getString(1), row.getLong(2)));
        assertThat(counter).isEqualTo(counted);
        assertThat(hall.ticket("A002").state()).isEqualTo(NO_SHOW);
    }
}
