package org.paihao.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.contract.Example.Request;

/** What a citizen's phone asks: nobody's token or session gives more than the address does, or less. */
final class PhoneExamples {
    private static final Set<Kind> ANYBODY = Set.of();
    private static final String PAGE = "GET /t/{secret}";
    private static final String TICKET = "GET /t/{secret}/ticket";
    private static final String CANCEL = "POST /t/{secret}/cancel";
    private static final String GUESSED = "A".repeat(16) + "." + "A".repeat(22);

    private PhoneExamples() {}

    static List<Example> all() {
        return List.of(
                anybody(PAGE, 200, hall -> Request.to(Paths.TRACK + secret(hall))),
                anybody(PAGE, 404, hall -> Request.to(Paths.TRACK + GUESSED)),
                anybody(TICKET, 200, hall -> Request.to(Paths.phoneTicket(secret(hall)))),
                anybody(TICKET, 304, PhoneExamples::knownAlready),
                anybody(TICKET, 404, hall -> Request.to(Paths.phoneTicket(GUESSED))),
                anybody(TICKET, 200, hall -> Request.to(Paths.phoneTicket(secretOfHeld(hall)))),
                anybody(CANCEL, 200, hall -> cancel(secret(hall))),
                anybody(CANCEL, 404, hall -> cancel(GUESSED)),
                anybody(CANCEL, 409, hall -> {
                    String secret = secret(hall);
                    Stage.done(hall.send(null, "POST", cancel(secret)));
                    return cancel(secret);
                }),
                anybody("GET /phone/hall", 200, hall -> Request.to(Paths.PHONE_HALL)),
                anybody("GET /phone/items", 200, hall -> Request.to(Paths.PHONE_ITEMS)),
                anybody("GET /phone/items/{id}", 200, hall -> Request.to(Paths.PHONE_ITEMS + "/pension-age")),
                anybody("GET /phone/items/{id}", 404, hall -> Request.to(Paths.PHONE_ITEMS + "/no-such-item")));
    }

    private static Example anybody(String operation, int status, Function<Stage, Request> request) {
        return new Example(operation, ANYBODY, null, status, request);
    }

    private static String secret(Stage hall) {
        return hall.taken().get("trackUrl").asText().substring(Paths.TRACK.length());
    }

    private static String secretOfHeld(Stage hall) {
        hall.idle();
        JsonNode ticket = hall.taken();
        hall.does("call", "\"number\":\"" + ticket.get("number").asText() + "\",\"reason\":\"agreed\"");
        hall.does("hold", "\"kind\":\"PAPERS_RETURNED\"");
        return ticket.get("trackUrl").asText().substring(Paths.TRACK.length());
    }

    private static Request cancel(String secret) {
        return Request.post(Paths.phoneCancel(secret), "{}");
    }

    private static Request knownAlready(Stage hall) {
        String path = Paths.phoneTicket(secret(hall));
        String etag = hall.send(null, "GET", Request.to(path)).header("ETag");
        return Request.to(path).with("If-None-Match", etag);
    }
}
