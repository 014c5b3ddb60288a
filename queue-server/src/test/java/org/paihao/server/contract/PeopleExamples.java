package org.paihao.server.contract;

import static org.paihao.server.access.Actor.Kind.ADMINISTRATOR;
import static org.paihao.server.access.Actor.Kind.AUDITOR;
import static org.paihao.server.access.Actor.Kind.CLERK;
import static org.paihao.server.access.Actor.Kind.GUIDE;
import static org.paihao.server.access.Actor.Kind.KIOSK;
import static org.paihao.server.access.Actor.Kind.MANAGER;
import static org.paihao.server.access.Actor.Kind.PAD;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.contract.Example.Request;
import org.paihao.server.office.OfficeRequest;

/** Ratings, people who sign in, what they are told and asked, and what anybody may ask. */
final class PeopleExamples {
    private static final Set<Kind> ANYBODY = Set.of();
    private static final Set<Kind> STAFF = Set.of(CLERK, GUIDE, MANAGER, AUDITOR, ADMINISTRATOR);
    private static final String PASSWORD = "long enough for a test";

    private PeopleExamples() {}

    static List<Example> all() {
        return List.of(
                rating(201, Stage::opening),
                rating(410, hall -> "there-is-no-such-opening"),
                new Example("POST /api/v1/sessions", ANYBODY, null, 201, hall -> signIn(hall, PASSWORD, 10)),
                new Example("POST /api/v1/sessions", ANYBODY, null, 401, hall -> signIn(hall, "not that", 9)),
                new Example("GET /api/v1/sessions", STAFF, CLERK, 200, hall -> Request.to(Paths.SESSIONS)),
                new Example(
                        "POST /api/v1/sessions/windows",
                        STAFF,
                        CLERK,
                        200,
                        hall -> Request.post(Paths.SESSION_WINDOWS, "{\"window\":5}")),
                new Example("POST /api/v1/pairing", ANYBODY, null, 201, hall -> pairing(hall.hall.pad(Stage.WINDOW))),
                new Example("POST /api/v1/pairing", ANYBODY, null, 401, hall -> pairing("no such token")),
                new Example("POST /api/v1/pairing", ANYBODY, null, 403, hall -> pairing(hall.hall.board())),
                new Example("GET /api/v1/pairing", Set.of(PAD), PAD, 200, hall -> Request.to(Paths.PAIRING)),
                new Example("DELETE /api/v1/sessions", ANYBODY, null, 204, hall -> Request.to(Paths.SESSIONS)),
                new Example("GET /api/v1/card-key", Set.of(KIOSK), KIOSK, 200, hall -> Request.to(Paths.CARD_KEY)),
                new Example(
                        "GET /api/v1/guides",
                        Set.of(Kind.KIOSK, Kind.CONSOLE, CLERK, GUIDE, MANAGER),
                        Kind.KIOSK,
                        200,
                        hall -> Request.to(Paths.GUIDES)),
                report("priority", Paths.PRIORITY_REPORT),
                report("agents", Paths.AGENT_REPORT),
                report("out-of-order", Paths.OUT_OF_ORDER_REPORT),
                report("told-waits", Paths.TOLD_WAITS_REPORT),
                ofDay("times", Paths.TIMES_REPORT, 200, Stage.TODAY.toString()),
                ofDay("times", Paths.TIMES_REPORT, 400, "today"),
                new Example("POST /api/v1/clock/confirm", Set.of(GUIDE, MANAGER, ADMINISTRATOR), GUIDE, 200, hall -> {
                    hall.clockInDoubt();
                    return Request.post(Paths.CONFIRM_CLOCK, "{}");
                }),
                anybody("GET /api/v1/sign-in", Paths.SIGN_IN),
                anybody("GET /api/v1/health", Paths.HEALTH),
                anybody("GET /openapi.yaml", Paths.OPENAPI));
    }

    private static Example rating(int status, Function<Stage, String> opening) {
        return new Example(
                "POST /api/v1/ratings",
                Set.of(PAD),
                PAD,
                status,
                hall -> Request.post(Paths.RATINGS, "{\"opening\":\"" + opening.apply(hall) + "\",\"level\":5}"));
    }

    /** Somebody new each time. */
    private static Request signIn(Stage hall, String password, int window) {
        String user = UUID.randomUUID().toString().substring(0, 8);
        hall.hall.office(OfficeRequest.addUser(user, CLERK, PASSWORD));
        return Request.post(
                Paths.SESSIONS,
                "{\"user\":\"" + user + "\",\"password\":\"" + password + "\",\"window\":" + window + "}");
    }

    private static Example report(String name, String path) {
        return new Example(
                "GET /api/v1/reports/" + name,
                Set.of(MANAGER, AUDITOR),
                AUDITOR,
                200,
                hall -> Request.to(path + "?from=" + Stage.TODAY + "&until=" + Stage.TODAY));
    }

    private static Request pairing(String token) {
        return Request.post(Paths.PAIRING, "{\"token\":\"" + token + "\"}");
    }

    private static Example ofDay(String name, String path, int status, String day) {
        return new Example(
                "GET /api/v1/reports/" + name,
                Set.of(MANAGER, AUDITOR),
                AUDITOR,
                status,
                hall -> Request.to(path + "?day=" + day));
    }

    private static Example anybody(String operation, String path) {
        return new Example(operation, ANYBODY, null, 200, hall -> Request.to(path));
    }
}
