package org.paihao.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Ticket;
import org.paihao.server.calling.CallingOrder.Seeker;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.ticket.Lane;
import org.paihao.server.ticket.Place;

/** Each rule of the order of calling, by itself and before those that come after it. */
class CallingRuleTest {
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

    private long now() {
        return hall.clock.instant().toEpochMilli();
    }

    private String aged() {
        return hall.take("A", Place.in(Lane.PRIORITY, now()), "aged");
    }

    private void minutes(int minutes) {
        hall.clock.passSeconds(minutes * 60L);
    }

    /** Calls at window 3 and finishes: {@code number why}. */
    private String next() {
        Ticket called = hall.act(3, "call-next");
        hall.act(3, "finish");
        return called.number() + " " + called.why().code();
    }

    private List<String> next(int times) {
        List<String> called = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            called.add(next());
        }
        return called;
    }

    @Test
    void onePersonWithPriorityComesToTwoWithout() {
        for (int i = 0; i < 5; i++) {
            hall.take("A");
        }
        for (int i = 0; i < 3; i++) {
            aged();
        }
        assertThat(next(8))
                .containsExactly(
                        "A006 priority",
                        "A001 ratio",
                        "A002 ratio",
                        "A007 priority",
                        "A003 ratio",
                        "A004 ratio",
                        "A008 priority",
                        "A005 arrival");
    }

    @Test
    void priorityGoesOnWhenNobodyElseWaits() {
        aged();
        aged();
        assertThat(next(2)).containsExactly("A001 priority", "A002 priority");
    }

    @Test
    void theReasonOfAPriorityIsSaid() {
        aged();
        assertThat(hall.act(3, "call-next").why().facts()).containsEntry("reason", "aged");
    }

    @Test
    void whoHasWaitedLongCountsLikeOneWithPriority() {
        hall.take("A");
        minutes(1);
        aged();
        minutes(29);
        assertThat(next()).isEqualTo("A001 aging");
        assertThat(next()).isEqualTo("A002 priority");
    }

    @Test
    void nobodyWaitsBeyondTheGuardWhoeverElseWaits() {
        hall.take("A");
        minutes(1);
        hall.take("A", Place.in(Lane.URGENT, now()), null);
        minutes(58);
        hall.take("A", Place.in(Lane.SLIP, now()), null);
        minutes(1);
        assertThat(next(3)).containsExactly("A001 guard", "A002 urgent", "A003 slip");
    }

    @Test
    void anAppointmentIsCalledInItsTime() {
        hall.take("A", Place.in(Lane.APPOINTMENT, now() + 20 * 60_000L), null);
        hall.take("A");
        hall.take("A");
        assertThat(next()).isEqualTo("A002 arrival");
        minutes(10);
        Ticket called = hall.act(3, "call-next");
        assertThat(called.number()).isEqualTo("A001");
        assertThat(called.why().code()).isEqualTo("appointment");
        assertThat(called.why().facts()).containsEntry("slotAt", "2026-11-23T08:50+08:00");
    }

    @Test
    void anAppointmentBeforeItsTimeIsCalledWhenNobodyElseWaits() {
        hall.take("A", Place.in(Lane.APPOINTMENT, now() + 60 * 60_000L), null);
        assertThat(next()).isEqualTo("A001 nobody-else");
    }

    @Test
    void aSlipSparesTheQueue() {
        hall.take("A");
        aged();
        hall.take("A", Place.in(Lane.SLIP, now()), null);
        assertThat(next()).isEqualTo("A003 slip");
    }

    @Test
    void theConsoleForeseesWhatIsThenCalled() {
        for (int i = 0; i < 6; i++) {
            hall.take("A");
            aged();
            hall.clock.passSeconds(1);
        }
        hall.take("A", Place.in(Lane.APPOINTMENT, now()), null);
        CallingOrder order = new CallingOrder(hall.hall.limits().order(), hall.tickets);
        List<String> foreseen = hall
                .write(writing -> order.upcoming(
                        writing.database(), new Seeker(3, List.of("shebao-yibao"), writing.day(), writing.at()), 20))
                .stream()
                .map(choice -> choice.ticket().label() + " " + choice.code())
                .toList();
        assertThat(next(13)).isEqualTo(foreseen);
    }

    @Test
    void theRatioIsEachWindowsOwn() {
        for (int i = 0; i < 3; i++) {
            hall.take("A");
            aged();
        }
        assertThat(hall.act(3, "call-next").why().code()).isEqualTo("priority");
        assertThat(hall.act(4, "call-next").why().code()).isEqualTo("priority");
        hall.act(3, "finish");
        assertThat(hall.act(3, "call-next").why().code()).isEqualTo("ratio");
    }
}
