package org.paihao.server.contract;

import static org.paihao.server.access.Actor.Kind.AUDITOR;
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

/** The business day, its slips, and who takes over work within it. */
final class DayExamples {
    private static final Set<Kind> LEADERS = Set.of(GUIDE, MANAGER);
    private static final Set<Kind> AT_A_WINDOW = Set.of(CLERK, CONSOLE);

    private DayExamples() {}

    static List<Example> all() {
        return List.of(
                leads("GET /api/v1/day", 200, hall -> Request.to(Paths.DAY)),
                leads("GET /api/v1/day", 400, hall -> Request.to(Paths.DAY + "?date=today")),
                new Example(
                        "POST /api/v1/tickets/{id}/promise",
                        Set.of(GUIDE, MANAGER, CLERK, CONSOLE),
                        GUIDE,
                        201,
                        hall -> Request.post(about(hall.taken(), "promise"), "{}")),
                new Example(
                        "POST /api/v1/tickets/{id}/supplement",
                        Set.of(GUIDE, CLERK, CONSOLE),
                        CONSOLE,
                        201,
                        hall -> Request.post(about(papersMissing(hall), "supplement"), "{}")),
                uses(201, hall -> slip(hall).get("code").asText()),
                uses(400, hall -> "000000000000"),
                new Example(
                        "GET /api/v1/tides",
                        Set.of(MANAGER, GUIDE, AUDITOR),
                        AUDITOR,
                        200,
                        hall -> Request.to(Paths.TIDES + "?day=" + Stage.TODAY)),
                tide("tidal", 200, hall -> hall.act("tidal", "\"proposal\":\"" + hall.proposed() + "\"")),
                tide("tidal", 409, hall -> hall.act("tidal", "\"proposal\":\"no-such-proposal\"")),
                tide("give-back", 200, hall -> hall.tookOver().act("give-back", "")),
                leads("POST /api/v1/day/close", 200, hall -> Request.post(Paths.DAY + "/close", "{}")),
                leads("POST /api/v1/day/open", 200, hall -> Request.post(Paths.DAY + "/open", "{}")));
    }

    private static Example leads(String operation, int status, Function<Stage, Request> request) {
        return new Example(operation, LEADERS, GUIDE, status, request);
    }

    private static Example tide(String verb, int status, Function<Stage, Request> request) {
        return new Example("POST /api/v1/windows/{no}/" + verb, AT_A_WINDOW, CONSOLE, status, request);
    }

    private static Example uses(int status, Function<Stage, String> code) {
        return new Example(
                "POST /api/v1/slips/use",
                Set.of(KIOSK, GUIDE, CLERK, CONSOLE),
                KIOSK,
                status,
                hall -> Request.post(Paths.SLIP_USE, "{\"code\":\"" + code.apply(hall) + "\"}"));
    }

    private static JsonNode slip(Stage hall) {
        return Stage.done(hall.send(CONSOLE, "POST", Request.post(about(papersMissing(hall), "supplement"), "{}")));
    }

    private static JsonNode papersMissing(Stage hall) {
        JsonNode served = hall.served();
        hall.does("finish", "\"outcome\":\"SUPPLEMENT\"");
        return served;
    }

    private static String about(JsonNode ticket, String act) {
        return Paths.ticket(ticket.get("id").asText(), act);
    }
}
