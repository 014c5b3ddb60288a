package org.paihao.server.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paihao.server.appointment.AppointmentHall.TODAY;
import static org.paihao.server.appointment.AppointmentHall.TOMORROW;
import static org.paihao.server.appointment.AppointmentHall.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.SettableClock;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.person.IdCards;

/** Making, moving and cancelling an appointment. */
class BookingTest {
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
    void anAppointmentSaysWhenToComeAndByWhichCode() {
        Reply made = desk.make("A", TOMORROW, "09:30", LI);
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        assertThat(made.text("state")).isEqualTo("BOOKED");
        assertThat(made.text("time")).isEqualTo("09:30");
        assertThat(made.text("checkInFrom")).startsWith("2026-11-24T09:00");
        assertThat(made.text("checkInUntil")).startsWith("2026-11-24T09:45");
        assertThat(made.text("code")).matches("[0-9]{10}");
        assertThat(desk.onDay(TOMORROW)).hasSize(1);
        assertThat(desk.onDay(TOMORROW).toString()).doesNotContain(made.text("code"), "idNumber", "990101");
        assertThat(desk.onDay(TODAY)).isEmpty();
    }

    @Test
    void theRetryOfALostAnswerIsTheSameAppointmentWithTheSameCode() {
        String body = "{\"service\":\"A\",\"day\":\"2026-11-24\",\"time\":\"09:30\"}";
        String console = desk.hall.console(3);
        String key = UUID.randomUUID().toString();
        Reply once = desk.hall.post(console, Paths.APPOINTMENTS, body, key);
        Reply again = desk.hall.post(console, Paths.APPOINTMENTS, body, key);
        assertThat(again.body()).isEqualTo(once.body());
        assertThat(desk.onDay(TOMORROW)).hasSize(1);
        assertThat(desk.hall.count("SELECT count(*) FROM answer WHERE body LIKE '%' || ? || '%'", once.text("code")))
                .as("kept answers that hold the code")
                .isZero();
    }

    @Test
    void whatCannotBeBookedIsRefusedAndChangesNothing() {
        desk.hall.clock.set("2026-11-23T10:00");
        long before = desk.hall.journal();
        refused(desk.make("A", TODAY, "09:30"), 409, "appointment.past");
        refused(desk.make("A", TODAY, "10:00"), 409, "appointment.past");
        refused(desk.make("A", "2026-11-20", "09:30"), 409, "appointment.past");
        Reply far = desk.make("A", "2026-12-08", "09:30");
        refused(far, 409, "appointment.too-far");
        assertThat(far.body().at("/facts/lastDay").asText()).isEqualTo("2026-12-07");
        refused(desk.make("A", "2026-11-28", "09:30"), 409, "appointment.closed");
        Reply between = desk.make("A", TOMORROW, "09:40");
        refused(between, 409, "appointment.no-slot");
        assertThat(between.body().at("/facts/slots/0").asText()).isEqualTo("08:30");
        refused(desk.make("A", TOMORROW, "17:30"), 409, "appointment.no-slot");
        refused(desk.make("A", TOMORROW, "03:00"), 409, "appointment.no-slot");
        refused(desk.make("C", TOMORROW, "09:30"), 409, "appointment.not-offered");
        refused(desk.make("Z", TOMORROW, "09:30"), 404, "service.unknown");
        refused(desk.make("A", "tomorrow", "09:30"), 400, "body.broken");
        refused(desk.make("A", TOMORROW, "25:00"), 400, "body.broken");
        refused(desk.make("A", "2026-02-30", "09:30"), 400, "body.broken");
        refused(desk.guide.post(Paths.APPOINTMENTS, "{\"service\":\"A\"}"), 400, "appointment.incomplete");
        refused(desk.make("A", TOMORROW, "09:30", id("123")), 400, "person.id");
        refused(desk.make("A", TOMORROW, "09:30", "\"phone\":\"call me\""), 400, "person.phone");
        assertThat(desk.hall.journal()).isEqualTo(before);
        assertThat(desk.hall.count("SELECT count(*) FROM person")).isZero();
    }

    @Test
    void aSlotHoldsAsManyAsItHasPlaces() {
        assertThat(desk.make("A", TOMORROW, "09:30").status()).isEqualTo(201);
        String second = desk.make("A", TOMORROW, "09:30").text("id");
        refused(desk.make("A", TOMORROW, "09:30"), 409, "appointment.full");
        assertThat(free("09:30")).isZero();
        assertThat(free("10:00")).isEqualTo(2);
        desk.cancel(second);
        assertThat(free("09:30")).isEqualTo(1);
        assertThat(desk.make("A", TOMORROW, "09:30").status()).isEqualTo(201);
    }

    private int free(String time) {
        JsonNode slots = desk.guide
                .get(Paths.SLOTS + "?service=A&day=" + TOMORROW)
                .body()
                .get("slots");
        for (JsonNode slot : slots) {
            if (slot.get("time").asText().equals(time)) {
                return slot.get("free").asInt();
            }
        }
        throw new AssertionError("no slot at " + time + " in " + slots);
    }

    @Test
    void ofTwoConsolesThatRaceForTheLastPlaceOneWins() throws Exception {
        String body = "{\"service\":\"B\",\"day\":\"2026-11-24\",\"time\":\"09:30\"}";
        List<String> consoles = List.of(desk.hall.console(1), desk.hall.console(3));
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Reply>> tries = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String console = consoles.get(i % 2);
                tries.add(pool.submit(() -> desk.hall.post(
                        console, Paths.APPOINTMENTS, body, UUID.randomUUID().toString())));
            }
            List<String> answers = new ArrayList<>();
            for (Future<Reply> each : tries) {
                Reply reply = each.get();
                answers.add(reply.status() == 201 ? "booked" : reply.code());
            }
            assertThat(answers).containsOnlyOnce("booked").containsOnly("booked", "appointment.full");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void nobodyIsBookedTwice() {
        desk.make("A", TOMORROW, "09:30", LI);
        Reply again = desk.make("A", TOMORROW, "14:30", LI);
        refused(again, 409, "appointment.double-booked");
        assertThat(again.body().at("/facts/time").asText()).isEqualTo("09:30");
        refused(desk.make("B", TOMORROW, "09:30", LI), 409, "appointment.double-booked");
        assertThat(desk.make("B", TOMORROW, "10:00", LI).status()).isEqualTo(201);
        assertThat(desk.make("A", "2026-11-25", "09:30", LI).status()).isEqualTo(201);
        assertThat(desk.make("A", TOMORROW, "09:30", id(IdCards.grown(2))).status())
                .isEqualTo(201);
    }

    @Test
    void aMoveKeepsTheCodeAndTakesOnlyAFreePlace() {
        Reply made = desk.make("B", TOMORROW, "09:30", LI);
        desk.make("B", TOMORROW, "10:00");
        refused(desk.move(made.text("id"), TOMORROW, "10:00"), 409, "appointment.full");
        refused(desk.move(made.text("id"), "2026-11-28", "10:00"), 409, "appointment.closed");
        refused(desk.move("nosuch-nosuch-12", TOMORROW, "10:30"), 404, "appointment.unknown");
        Reply moved = desk.move(made.text("id"), "2026-11-25", "10:30");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("checkInFrom")).startsWith("2026-11-25T10:00");
        assertThat(desk.make("B", TOMORROW, "09:30").status())
                .as("the place that it left")
                .isEqualTo(201);
        desk.hall.clock.set("2026-11-25T10:20");
        assertThat(desk.checkIn(AppointmentHall.code(made)).status()).isEqualTo(201);
        refused(desk.move(made.text("id"), "2026-11-26", "10:30"), 409, "appointment.wrong-state");
    }

    @Test
    void whatIsCancelledIsFreeAndItsPersonForgotten() {
        Reply made = desk.make("B", TOMORROW, "09:30", LI);
        assertThat(desk.hall.count("SELECT count(*) FROM person")).isEqualTo(1);
        assertThat(desk.cancel(made.text("id")).text("state")).isEqualTo("CANCELLED");
        assertThat(desk.hall.count("SELECT count(*) FROM person")).isZero();
        refused(desk.cancel(made.text("id")), 409, "appointment.wrong-state");
        assertThat(desk.make("B", TOMORROW, "09:30", LI).status()).isEqualTo(201);
    }

    @Test
    void aKioskAndABoardDoNotBook() {
        String body = "{\"service\":\"A\",\"day\":\"2026-11-24\",\"time\":\"09:30\"}";
        refused(desk.hall.post(desk.hall.kiosk("k1"), Paths.APPOINTMENTS, body, "k"), 403, "access.forbidden");
        refused(desk.hall.post(desk.hall.board(), Paths.APPOINTMENTS, body, "k"), 403, "access.forbidden");
        refused(desk.hall.post(null, Paths.APPOINTMENTS, body, "k"), 401, "access.unknown");
        refused(desk.hall.get(desk.hall.kiosk("k1"), Paths.APPOINTMENTS), 403, "access.forbidden");
        assertThat(desk.hall
                        .post(desk.hall.console(3), Paths.APPOINTMENTS, body, "k")
                        .status())
                .as("a window")
                .isEqualTo(201);
    }

    @Test
    void whoHoldsACodeOrAnIdCardIsFound() {
        Reply made = desk.make("A", TOMORROW, "09:30", LI);
        String code = made.text("code");
        for (String which : List.of(
                "\"code\":\"" + code + "\"",
                "\"code\":\"" + code.substring(0, 3) + " " + code.substring(3, 6) + "-" + code.substring(6) + "\"",
                LI,
                "\"appointment\":\"" + made.text("id") + "\"")) {
            JsonNode found = desk.guide
                    .post(Paths.APPOINTMENT_SEARCH, "{" + which + "}")
                    .body()
                    .get("appointments");
            assertThat(found).hasSize(1);
            assertThat(found.at("/0/id").asText()).isEqualTo(made.text("id"));
        }
        refused(desk.guide.post(Paths.APPOINTMENT_SEARCH, "{}"), 400, "appointment.which");
        refused(desk.guide.post(Paths.APPOINTMENT_SEARCH, "{" + LI + ",\"code\":\"1\"}"), 400, "appointment.which");
        refused(desk.guide.post(Paths.APPOINTMENT_SEARCH, "{\"code\":\"12345\"}"), 400, "appointment.code");
    }

    @Test
    void aTelephoneNumberIsOpenedForWhoeverAsksAndTheJournalKeepsWho() {
        Reply made = desk.make("A", TOMORROW, "09:30", "\"phone\":\"139 0000 0001\"");
        Reply phone = desk.guide.post(Paths.appointment(made.text("id"), "phone"), "");
        assertThat(phone.text("phone")).isEqualTo("13900000001");
        String actor = desk.hall.sql("SELECT actor FROM journal WHERE kind = 'phone-shown'", row -> row.getString(1));
        assertThat(actor).isEqualTo("guide:guide");
        String other = desk.make("A", TOMORROW, "10:00").text("id");
        refused(desk.guide.post(Paths.appointment(other, "phone"), ""), 404, "appointment.no-phone");
    }

    @Test
    void aDayForAppointmentsOnlyIsBookedAndCheckedInThoughNoOrdinaryNumberIsOffered(@TempDir Path another)
            throws Exception {
        String text = SampleHall.text()
                .replaceFirst(
                        "(days: \\[sat, sun\\]\\n[^\\n]*\\n)( *)times: \\[\\]",
                        "$1$2kind: appointment\n$2times: [{from: 09:00, until: 11:00}]");
        try (AppointmentHall hall = new AppointmentHall(another, SettableClock.at(TODAY + "T08:30"), text)) {
            refused(hall.make("A", "2026-11-28", "11:00"), 409, "appointment.no-slot");
            Reply made = hall.make("A", "2026-11-28", "10:00");
            assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
            hall.hall.clock.set("2026-11-28T10:00");
            assertThat(hall.hall
                            .get(hall.hall.kiosk("k1"), Paths.kioskView("k1"))
                            .body()
                            .get("open")
                            .asBoolean())
                    .as("for people without an appointment")
                    .isFalse();
            assertThat(hall.checkIn(AppointmentHall.code(made)).status()).isEqualTo(201);
            Reply second = hall.make("A", "2026-11-28", "10:30");
            hall.hall.clock.set("2026-11-28T10:50");
            Reply late = hall.checkIn(AppointmentHall.code(second));
            refused(late, 409, "appointment.late");
            assertThat(late.body().at("/facts/ordinaryNumber").asBoolean()).isFalse();
        }
    }
}
