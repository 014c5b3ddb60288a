package org.paihao.server.contract;

import static org.paihao.server.access.Actor.Kind.CLERK;
import static org.paihao.server.access.Actor.Kind.CONSOLE;
import static org.paihao.server.access.Actor.Kind.GUIDE;
import static org.paihao.server.access.Actor.Kind.KIOSK;
import static org.paihao.server.access.Actor.Kind.MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.contract.Example.Request;

/** Appointments, from the booking to the check-in. */
final class AppointmentExamples {
    private static final Set<Kind> BOOKERS = Set.of(GUIDE, MANAGER, CLERK, CONSOLE);
    private static final Set<Kind> RECEPTION = Set.of(KIOSK, GUIDE, MANAGER);
    private static final String AT = "/api/v1/appointments";

    private AppointmentExamples() {}

    static List<Example> all() {
        return List.of(
                books("POST " + AT, 201, hall -> Stage.booking(Stage.TOMORROW, "16:00")),
                books("POST " + AT, 409, hall -> Stage.booking(Stage.TOMORROW, "16:01")),
                books("GET " + AT, 200, hall -> {
                    hall.booked(Stage.TODAY);
                    return Request.to(Paths.APPOINTMENTS);
                }),
                books("GET /api/v1/slots", 200, hall -> Request.to(Paths.SLOTS + "?service=A&day=" + Stage.TOMORROW)),
                books("GET /api/v1/slots", 400, hall -> Request.to(Paths.SLOTS + "?service=A&day=tomorrow")),
                books(
                        "POST " + AT + "/search",
                        200,
                        hall -> Request.post(
                                Paths.APPOINTMENT_SEARCH,
                                field("code", hall.booked(Stage.TODAY).get("code")))),
                books(
                        "POST " + AT + "/{id}/move",
                        200,
                        hall -> Request.post(about(hall, "move"), "{\"day\":\"2026-11-25\",\"time\":\"10:00\"}")),
                books("POST " + AT + "/{id}/cancel", 200, hall -> Request.post(about(hall, "cancel"), "{}")),
                books("POST " + AT + "/{id}/phone", 200, hall -> Request.post(about(hall, "phone"), "{}")),
                new Example(
                        "POST " + AT + "/check-in",
                        RECEPTION,
                        KIOSK,
                        400,
                        hall -> Request.post(Paths.CHECK_IN, "{\"code\":\"0000000000\"}")),
                new Example("POST " + AT + "/check-in", RECEPTION, KIOSK, 201, hall -> {
                    JsonNode booked = onlyOneToday(hall);
                    return Request.post(Paths.CHECK_IN, field("code", booked.get("code")));
                }),
                new Example(
                        "POST " + AT + "/import",
                        Set.of(MANAGER),
                        MANAGER,
                        201,
                        hall -> Request.post(
                                        Paths.APPOINTMENT_IMPORT,
                                        "service,day,time,idNumber,phone\nA," + Stage.TOMORROW + ",15:30,,\n")
                                .with("Content-Type", "text/csv")));
    }

    private static Example books(String operation, int status, Function<Stage, Request> request) {
        return new Example(operation, BOOKERS, CONSOLE, status, request);
    }

    private static String about(Stage hall, String act) {
        return Paths.appointment(hall.booked(Stage.TOMORROW).get("id").asText(), act);
    }

    private static String field(String name, JsonNode value) {
        return "{\"" + name + "\":" + value + "}";
    }

    /** Whoever else was booked for today makes room, so that the next time is near enough to check in. */
    private static JsonNode onlyOneToday(Stage hall) {
        JsonNode list = Stage.done(hall.send(GUIDE, "GET", Request.to(Paths.APPOINTMENTS)));
        for (JsonNode other : list.get("appointments")) {
            if (other.get("state").asText().equals("BOOKED")) {
                String cancel = Paths.appointment(other.get("id").asText(), "cancel");
                Stage.done(hall.send(GUIDE, "POST", Request.post(cancel, "{}")));
            }
        }
        return hall.booked(Stage.TODAY);
    }
}
