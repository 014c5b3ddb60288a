package org.paihao.server.contract;

import static org.paihao.server.access.Actor.Kind.KIOSK;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.contract.Example.Request;

/** Numbers that a kiosk gives while it cannot ask. */
final class LeaseExamples {
    private static final Set<Kind> KIOSKS = Set.of(KIOSK);
    private static int used = 499;

    private LeaseExamples() {}

    static List<Example> all() {
        return List.of(
                new Example("POST /api/v1/leases", KIOSKS, KIOSK, 200, hall -> Request.post(Paths.LEASES, "{}")),
                brings(200, LeaseExamples::brought),
                brings(400, hall -> "{\"lease\":\"" + seal(hall) + "\",\"tickets\":[{}]}"),
                brings(403, hall -> "{\"lease\":\"eyJpZCI6IngifQ.AAAAAAAAAAAAAAAAAAAAAA\",\"tickets\":[]}"));
    }

    private static Example brings(int status, Function<Stage, String> body) {
        return new Example(
                "POST /api/v1/leases/tickets",
                KIOSKS,
                KIOSK,
                status,
                hall -> Request.post(Paths.OFFLINE_TICKETS, body.apply(hall)));
    }

    private static String seal(Stage hall) {
        return Stage.done(hall.send(KIOSK, "POST", Request.post(Paths.LEASES, "{}")))
                .at("/leases/0/seal")
                .asText();
    }

    private static String brought(Stage hall) {
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        String ticket = "{\"id\":\"" + id + "\",\"number\":\"A" + ++used + "\",\"service\":\"shebao-yibao\","
                + "\"issuedAt\":\"" + Stage.TODAY + "T08:31:00+08:00\",\"print\":\"PRINTED\",\"cancelled\":false,"
                + "\"notified\":[{\"item\":\"yibao-register\",\"version\":1}]}";
        String beyond = ticket.replace(id, "x" + id.substring(1)).replace("\"A", "\"A1");
        return "{\"lease\":\"" + seal(hall) + "\",\"tickets\":[" + ticket + "," + beyond + "]}";
    }
}
