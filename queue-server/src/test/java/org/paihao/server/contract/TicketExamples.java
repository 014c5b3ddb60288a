package org.paihao.server.contract;

import static org.paihao.server.access.Actor.Kind.CLERK;
import static org.paihao.server.access.Actor.Kind.CONSOLE;
import static org.paihao.server.access.Actor.Kind.GUIDE;
import static org.paihao.server.access.Actor.Kind.KIOSK;
import static org.paihao.server.access.Actor.Kind.MANAGER;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.contract.Example.Request;

/** Numbers and their paper. */
final class TicketExamples {
    private static final Set<Kind> ISSUERS = Set.of(KIOSK, GUIDE);
    private static final String TICKET = "/api/v1/tickets/{id}";

    private TicketExamples() {}

    static List<Example> all() {
        return List.of(
                by(KIOSK, "POST /api/v1/tickets", 201, hall -> Request.post(Paths.TICKETS, "{\"service\":\"A\"}")),
                byCard(201, "u".repeat(42) + "A"),
                byCard(400, "too short"),
                by(KIOSK, "POST /api/v1/tickets", 404, hall -> Request.post(Paths.TICKETS, "{\"service\":\"Z\"}")),
                reads(200, hall -> Request.to(Paths.ticket(id(hall)))),
                reads(404, hall -> Request.to(Paths.ticket("nobodyhasthisone"))),
                by(KIOSK, "POST " + TICKET + "/printed", 200, hall -> about(id(hall), "printed")),
                by(KIOSK, "POST " + TICKET + "/printed", 404, hall -> about("nobodyhasthisone", "printed")),
                by(
                        KIOSK,
                        "POST " + TICKET + "/unprinted",
                        200,
                        hall -> Request.post(Paths.ticket(id(hall), "unprinted"), "{\"reason\":\"paper-out\"}")),
                new Example(
                        "POST /api/v1/printer",
                        Set.of(KIOSK),
                        KIOSK,
                        200,
                        hall -> Request.post(Paths.PRINTER, "{\"state\":\"near-end\"}")),
                new Example(
                        "POST /api/v1/printer",
                        Set.of(KIOSK),
                        KIOSK,
                        400,
                        hall -> Request.post(Paths.PRINTER, "{\"state\":\"on fire\"}")),
                new Example("POST /api/v1/help", Set.of(KIOSK), KIOSK, 200, hall -> Request.post(Paths.HELP, "{}")),
                notified(200, "yibao-register"),
                notified(400, "nothing"),
                by(KIOSK, "POST " + TICKET + "/notified", 404, hall -> notifies("nobodyhasthisone", "yibao-register")),
                goes(409, hall -> "nobody"),
                goes(200, Stage::calledForHelp),
                by(KIOSK, "POST " + TICKET + "/cancel", 200, hall -> about(id(hall), "cancel")),
                by(
                        KIOSK,
                        "POST " + TICKET + "/cancel",
                        409,
                        hall -> about(hall.called().get("id").asText(), "cancel")),
                by(KIOSK, "POST " + TICKET + "/reprint", 200, hall -> about(id(hall), "reprint")),
                comesBack(404, hall -> about("nobodyhasthisone", "come-back")),
                comesBack(409, hall -> about(id(hall), "come-back")),
                comesBack(200, hall -> about(hall.missed().get("id").asText(), "come-back")),
                notes(200, hall -> id(hall), "耳朵不好"),
                notes(400, hall -> id(hall), ""),
                notes(404, hall -> "nobodyhasthisone", "耳朵不好"),
                decides(200, "aged"),
                decides(400, "no-such-reason"));
    }

    private static Example notified(int status, String item) {
        return by(KIOSK, "POST " + TICKET + "/notified", status, hall -> notifies(id(hall), item));
    }

    private static Request notifies(String ticket, String item) {
        return Request.post(Paths.ticket(ticket, "notified"), "{\"item\":\"" + item + "\",\"version\":1}");
    }

    private static Example goes(int status, Function<Stage, String> kiosk) {
        return new Example(
                "POST /api/v1/help/{kiosk}/coming",
                Set.of(GUIDE, MANAGER),
                GUIDE,
                status,
                hall -> Request.post(Paths.helpComing(kiosk.apply(hall)), "{}"));
    }

    private static Example by(Kind kind, String operation, int status, Function<Stage, Request> request) {
        return new Example(operation, ISSUERS, kind, status, request);
    }

    private static Example byCard(int status, String hash) {
        return new Example(
                "POST /api/v1/tickets",
                Set.of(KIOSK),
                KIOSK,
                status,
                hall -> Request.post(
                        Paths.TICKETS,
                        "{\"service\":\"A\",\"priority\":\"PRIORITY\",\"reason\":\"aged\",\"cardHash\":\"" + hash
                                + "\"}"));
    }

    private static Example reads(int status, Function<Stage, Request> request) {
        Set<Kind> readers = Set.of(KIOSK, CONSOLE, CLERK, GUIDE, MANAGER);
        return new Example("GET " + TICKET, readers, CONSOLE, status, request);
    }

    private static Example comesBack(int status, Function<Stage, Request> request) {
        return new Example("POST " + TICKET + "/come-back", Set.of(GUIDE), GUIDE, status, request);
    }

    private static Example notes(int status, Function<Stage, String> ticket, String text) {
        return new Example(
                "POST " + TICKET + "/note",
                Set.of(GUIDE),
                GUIDE,
                status,
                hall -> Request.post(Paths.ticket(ticket.apply(hall), "note"), "{\"text\":\"" + text + "\"}"));
    }

    private static Example decides(int status, String reason) {
        return new Example(
                "POST " + TICKET + "/priority",
                Set.of(GUIDE, MANAGER),
                GUIDE,
                status,
                hall -> Request.post(
                        Paths.ticket(id(hall), "priority"),
                        "{\"priority\":\"PRIORITY\",\"reason\":\"" + reason + "\"}"));
    }

    private static String id(Stage hall) {
        return hall.taken().get("id").asText();
    }

    private static Request about(String id, String act) {
        return Request.post(Paths.ticket(id, act), "{}");
    }
}
