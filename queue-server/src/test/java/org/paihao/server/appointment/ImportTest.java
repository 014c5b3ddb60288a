package org.paihao.server.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.paihao.server.appointment.AppointmentHall.TODAY;
import static org.paihao.server.appointment.AppointmentHall.TOMORROW;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.office.OfficeRequest;
import org.paihao.server.person.IdCards;
import org.paihao.server.refusal.Refusal;

/** A file of appointments comes whole or not at all. */
class ImportTest {
    private static final String HEADING = "service,day,time,idNumber,phone\n";

    @TempDir
    private Path folder;

    private AppointmentHall desk;
    private Person manager;

    @BeforeEach
    void open() throws Exception {
        desk = new AppointmentHall(folder);
        manager = Person.signedIn(desk.hall, "chief", Kind.MANAGER, null);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Reply load(String csv) {
        return manager.post(Paths.APPOINTMENT_IMPORT, csv);
    }

    private void refused(Reply reply, String code) {
        assertThat(reply.code()).as("%s", reply.body()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(desk.hall.count("SELECT count(*) FROM appointment")).isZero();
        assertThat(desk.hall.count("SELECT count(*) FROM person")).isZero();
    }

    @Test
    void eachLineIsAnAppointmentWithItsCode() {
        Reply made = load("\uFEFF" + HEADING
                + "A,2026-11-24,09:30," + IdCards.grown(1) + ",13900000001\r\n"
                + "gongan,2026-11-24,9:30,,\n"
                + "\"A\",2026-11-24,\"10:00\",\"" + IdCards.grown(2) + "\",\n");
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        assertThat(made.body().get("lines")).hasSize(3);
        assertThat(made.body().at("/lines/2/line").asInt()).isEqualTo(4);
        assertThat(desk.onDay(TOMORROW)).hasSize(3);
        desk.hall.clock.set("2026-11-24T09:40");
        String code = made.body().at("/lines/1/code").asText();
        assertThat(desk.checkIn("\"code\":\"" + code + "\"").text("number")).isEqualTo("B001");
        assertThat(desk.checkIn(AppointmentHall.id(IdCards.grown(2))).text("number"))
                .isEqualTo("A001");
    }

    @Test
    void everyWrongLineIsNamedWithItsReasonAndNothingIsImported() {
        Reply wrong = load(HEADING
                + "A,2026-11-24,09:30,,\n"
                + "A,2026-11-20,09:30,,\n"
                + "Z,2026-11-24,09:30,,\n"
                + "A,tomorrow,09:30,,\n"
                + "A,2026-11-24,half past nine,,\n"
                + "A,2026-11-24,09:30\n"
                + "A,2026-11-24,09:30,,,,\n"
                + "A,2026-11-24,09:30,110101199003078991,\n"
                + "A,2026-11-24,09:30,,call me\n"
                + "A,2026-11-24,09:30,,\n"
                + "A,2026-11-24,09:30,,\n"
                + "A,2026-11-28,09:30,,\n");
        refused(wrong, "import.wrong-lines");
        List<String> named = new ArrayList<>();
        for (JsonNode line : wrong.body().at("/facts/lines")) {
            named.add(line.get("line").asInt() + " " + line.get("code").asText());
        }
        assertThat(named)
                .containsExactly(
                        "3 appointment.past",
                        "4 service.unknown",
                        "5 import.day",
                        "6 import.time",
                        "7 import.fields",
                        "8 import.fields",
                        "9 person.id",
                        "10 person.phone",
                        "12 appointment.full",
                        "13 appointment.closed");
        assertThat(wrong.body().at("/facts/count").asInt()).isEqualTo(10);
        assertThat(wrong.body().toString()).doesNotContain("110101199003078991", "call me");
    }

    @Test
    void thePersonOfTwoLinesIsBookedTwiceAndFound() {
        String li = IdCards.grown(1);
        Reply wrong = load(HEADING + "A,2026-11-24,09:30," + li + ",\nB,2026-11-24,09:30," + li + ",\n");
        refused(wrong, "import.wrong-lines");
        assertThat(wrong.body().at("/facts/lines/0/code").asText()).isEqualTo("appointment.double-booked");
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        refused(load(""), "import.heading");
        refused(load("A,2026-11-24,09:30,,\n"), "import.heading");
        refused(load(HEADING), "import.empty");
        refused(load(HEADING + "A,2026-11-24,\"09:30,,\n"), "import.unreadable");
        refused(load(HEADING + "A,2026-11-24,09:30,,\n".repeat(2001)), "import.too-long");
        assertThat(load("x".repeat(600_000)).status()).isEqualTo(413);
    }

    @Test
    void theManagerImportsAndNobodyElse() {
        String csv = HEADING + "A,2026-11-24,09:30,,\n";
        assertThat(desk.guide.post(Paths.APPOINTMENT_IMPORT, csv).code()).isEqualTo("access.forbidden");
        assertThat(desk.hall
                        .post(desk.hall.kiosk("k1"), Paths.APPOINTMENT_IMPORT, csv, "k")
                        .code())
                .isEqualTo("access.forbidden");
        assertThat(desk.onDay(TOMORROW)).isEmpty();
    }

    @Test
    void theCommandLineImportsToo() {
        String csv = HEADING + "A,2026-11-24,09:30,,\n";
        assertThat(desk.hall
                        .office(OfficeRequest.importAppointments(csv))
                        .imported()
                        .lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.code()).matches("[0-9]{10}"));
        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> desk.hall.office(OfficeRequest.importAppointments(HEADING + "A," + TODAY + ",08:30,,\n")));
        assertThat(refused.getMessage()).contains("line 2", "appointment.past").doesNotContain("\n");
    }
}
