package org.paihao.server.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.paihao.server.appointment.AppointmentHall.TODAY;
import static org.paihao.server.appointment.AppointmentHall.TOMORROW;
import static org.paihao.server.appointment.AppointmentHall.code;
import static org.paihao.server.appointment.AppointmentHall.id;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.person.IdCards;

/** An appointment becomes a ticket once, in its time, and does not queue again. */
class CheckInTest {
    private static final String LI = id(IdCards.grown(1));

    @TempDir
    private Path folder;

    private AppointmentHall desk;

    @BeforeEach
    void open() throws Exception {
        desk = new AppointmentHall(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void refused(Reply reply, int status, String code) {
        assertThat(reply.code()).as("%s", reply.body()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }

    @Test
    void whoComesInTimeIsCalledBeforeThoseWhoQueue() {
        Reply made = desk.make("A", TODAY, "09:30");
        desk.hall.clock.set("2026-11-23T09:05");
        desk.hall.take("A");
        desk.hall.take("A");
        desk.hall.clock.set("2026-11-23T09:10");
        Reply ticket = desk.checkIn(code(made));
        assertThat(ticket.status()).as("%s", ticket.body()).isEqualTo(201);
        assertThat(ticket.text("number")).isEqualTo("A003");
        assertThat(ticket.text("print")).isEqualTo("PENDING");
        assertThat(ticket.text("trackUrl")).startsWith("/t/");
        desk.hall.clock.set("2026-11-23T09:30");
        desk.hall.act(3, "open");
        Reply called = desk.hall.act(3, "call-next");
        assertThat(called.text("number")).as("%s", called.body()).isEqualTo("A003");
        assertThat(desk.onDay(TODAY).at("/0/state").asText()).isEqualTo("CHECKED_IN");
        assertThat(desk.onDay(TODAY).at("/0/number").asText()).isEqualTo("A003");
    }

    @Test
    void nobodyChecksInTwice() {
        Reply made = desk.make("A", TODAY, "09:00", LI);
        assertThat(desk.checkIn(code(made)).text("number")).isEqualTo("A001");
        for (Reply again : List.of(desk.checkIn(code(made)), desk.checkIn(LI))) {
            refused(again, 409, "appointment.used");
            assertThat(again.body().at("/facts/number").asText()).isEqualTo("A001");
        }
        assertThat(desk.hall.count("SELECT count(*) FROM ticket")).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOneChecksIn() throws Exception {
        Reply made = desk.make("A", TODAY, "09:00");
        desk.hall.kiosk("k1");
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Reply>> tries = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                tries.add(pool.submit(() -> desk.checkIn(code(made))));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Reply> each : tries) {
                statuses.add(each.get().status());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whoComesTooEarlyOrTooLateIsToldAndMayTakeAnOrdinaryNumberWhenLate() {
        Reply made = desk.make("A", TODAY, "10:00");
        Reply early = desk.checkIn(code(made));
        refused(early, 409, "appointment.early");
        assertThat(early.body().at("/facts/from").asText()).startsWith("2026-11-23T09:30");
        desk.hall.clock.set("2026-11-23T10:15:01");
        Reply late = desk.checkIn(code(made));
        refused(late, 409, "appointment.late");
        assertThat(late.body().at("/facts/until").asText()).startsWith("2026-11-23T10:15");
        assertThat(late.body().at("/facts/ordinaryNumber").asBoolean()).isTrue();
        assertThat(desk.hall.take("A").status()).isEqualTo(201);
        assertThat(desk.move(made.text("id"), TODAY, "15:00").status())
                .as("or be given another time")
                .isEqualTo(200);
    }

    @Test
    void theFirstAndTheLastMomentAreInTime() {
        Reply first = desk.make("A", TODAY, "10:00");
        Reply last = desk.make("A", TODAY, "10:00");
        desk.hall.clock.set("2026-11-23T09:30");
        assertThat(desk.checkIn(code(first)).status()).isEqualTo(201);
        desk.hall.clock.set("2026-11-23T10:15");
        assertThat(desk.checkIn(code(last)).status()).isEqualTo(201);
    }

    @Test
    void whatIsNoAppointmentOfTodayIsRefused() {
        Reply tomorrow = desk.make("A", TOMORROW, "09:00");
        Reply other = desk.checkIn(code(tomorrow));
        refused(other, 409, "appointment.other-day");
        assertThat(other.body().at("/facts/day").asText()).isEqualTo(TOMORROW);
        Reply gone = desk.make("A", TODAY, "09:00");
        desk.cancel(gone.text("id"));
        refused(desk.checkIn(code(gone)), 409, "appointment.wrong-state");
        refused(desk.checkIn(LI), 404, "appointment.unknown");
        refused(desk.checkIn("\"code\":\"0000000000\""), 400, "appointment.code");
        refused(desk.checkIn("\"code\":\"0123456784\",\"idNumber\":\"1\""), 400, "appointment.which");
        refused(desk.checkIn("\"appointment\":\"" + tomorrow.text("id") + "\""), 403, "appointment.not-here");
        desk.hall.clock.set("2026-11-24T18:00");
        desk.hall.clock.set("2026-11-25T08:30");
        refused(desk.checkIn(code(tomorrow)), 409, "appointment.wrong-state");
        await().until(() -> desk.hall.count("SELECT count(*) FROM appointment WHERE state = 'MISSED'") == 1);
        assertThat(desk.hall.count("SELECT count(*) FROM ticket")).isZero();
    }

    @Test
    void theIdCardFindsTheAppointmentWhoseTimeItIs() {
        desk.make("B", TODAY, "15:00", LI);
        desk.make("A", TODAY, "09:00", LI);
        assertThat(desk.checkIn(LI).text("number")).isEqualTo("A001");
        refused(desk.checkIn(LI), 409, "appointment.early");
        desk.hall.clock.set("2026-11-23T15:00");
        assertThat(desk.checkIn(LI).text("number")).isEqualTo("B001");
    }

    @Test
    void theGuideDeskChecksInWhoeverLostTheCode() {
        Reply made = desk.make("A", TODAY, "09:00");
        Reply ticket = desk.guide.post(Paths.CHECK_IN, "{\"appointment\":\"" + made.text("id") + "\"}");
        assertThat(ticket.status()).isEqualTo(201);
        assertThat(ticket.text("print")).isEqualTo("NONE");
        assertThat(ticket.body().has("trackUrl")).isFalse();
    }
}
