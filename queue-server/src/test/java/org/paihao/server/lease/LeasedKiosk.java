package org.paihao.server.lease;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paihao.protocol.Paths;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;

/** A kiosk that gives numbers under its leases and brings them, over the wire. */
final class LeasedKiosk {
    static final String SERVICE = "shebao-yibao";

    private final RunningHall hall;
    private final String name;
    final JsonNode leases;

    LeasedKiosk(RunningHall hall, String name) {
        this.hall = hall;
        this.name = name;
        this.leases = lease(hall, name).body().get("leases");
    }

    static Reply lease(RunningHall hall, String name) {
        return hall.post(hall.kiosk(name), Paths.LEASES, "{}", null);
    }

    /** A ticket on paper. */
    record Paper(
            String id,
            String number,
            String issuedAt,
            String print,
            boolean cancelled,
            String abandoned,
            String notified) {
        static Paper of(String number, String issuedAt) {
            String id = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
            return new Paper(id, number, issuedAt, "PRINTED", false, null, "");
        }

        Paper insteadOf(String key) {
            return new Paper(id, number, issuedAt, print, cancelled, key, notified);
        }

        Paper printed(String state) {
            return new Paper(id, number, issuedAt, state, cancelled, abandoned, notified);
        }

        Paper voided() {
            return new Paper(id, number, issuedAt, print, true, abandoned, notified);
        }

        /** Its holder was given these guides, such as {@code yibao-register 2}. */
        Paper withGuides(String... given) {
            String all = Stream.of(given)
                    .map(each -> each.split(" "))
                    .map(each -> "{\"item\":\"" + each[0] + "\",\"version\":" + each[1] + "}")
                    .collect(Collectors.joining(","));
            return new Paper(id, number, issuedAt, print, cancelled, abandoned, ",\"notified\":[" + all + "]");
        }

        private String json() {
            return "{\"id\":\"" + id + "\",\"number\":\"" + number + "\",\"service\":\"" + SERVICE
                    + "\",\"issuedAt\":\"" + issuedAt + ":00+08:00\",\"print\":\"" + print + "\",\"cancelled\":"
                    + cancelled + (abandoned == null ? "" : ",\"abandoned\":\"" + abandoned + "\"") + notified + "}";
        }
    }

    String seal(int which) {
        return leases.get(which).get("seal").asText();
    }

    Reply bring(Paper... papers) {
        return bring(seal(0), papers);
    }

    Reply bring(String seal, Paper... papers) {
        String tickets = List.of(papers).stream().map(Paper::json).collect(Collectors.joining(","));
        String body = "{\"lease\":\"" + seal + "\",\"tickets\":[" + tickets + "]}";
        return hall.post(
                hall.kiosk(name), Paths.OFFLINE_TICKETS, body, UUID.randomUUID().toString());
    }

    /** What became of each, such as {@code BOOKED WAITING} or {@code REFUSED lease.outside}. */
    static List<String> outcomes(Reply reply) {
        List<String> all = new ArrayList<>();
        for (JsonNode merged : reply.body().get("tickets")) {
            String more = merged.has("ticket")
                    ? merged.at("/ticket/state").asText()
                    : merged.get("code").asText();
            all.add(merged.get("outcome").asText() + " " + more);
        }
        return all;
    }
}
