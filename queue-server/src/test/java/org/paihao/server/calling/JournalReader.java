package org.paihao.server.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paihao.server.storage.JournalRow;
import org.paihao.server.storage.Json;

/**
 * Follows a day by its journal alone and says of each call who had to come and why, in its own words: it shares nothing
 * with the server but the rows, and reads the rules as the hall's people would.
 */
final class JournalReader {
    private static final Set<String> BY_A_CLERK = Set.of("by-number", "take-up", "walk-in");

    /** Somebody as the journal tells of them; {@code order} counts the issues. */
    record One(
            int order,
            String state,
            String service,
            String lane,
            long rank,
            Integer only,
            long eligible,
            long arrived,
            String priority) {
        One now(String next) {
            return new One(order, next, service, lane, rank, only, eligible, arrived, priority);
        }

        /** No one window alone may call them any more; of those who wait. */
        One forAnyWindow() {
            Integer still = state.equals("WAITING") ? null : only;
            return new One(order, state, service, lane, rank, still, eligible, arrived, priority);
        }
    }

    /** A step that may be undone: what its ticket was before it. */
    private record Step(JournalRow row, Map<String, Object> body, One before) {}

    private final Map<String, One> people = new LinkedHashMap<>();
    private final Map<String, Long> callsFrom = new HashMap<>();
    private final Map<Integer, Long> normals = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> reasons = new java.util.TreeMap<>();
    private Map<String, Object> limits = Map.of();

    /** How often each reason was given. */
    Map<String, Integer> read(List<JournalRow> rows) {
        rows.forEach(this::follow);
        return reasons;
    }

    private long limit(String name) {
        return ((Number) limits.get(name)).longValue();
    }

    @SuppressWarnings("unchecked")
    private void follow(JournalRow row) {
        Map<String, Object> body = Json.object(row.body());
        One one = row.ticket() == null ? null : people.get(row.ticket());
        steps.add(new Step(row, body, one));
        switch (row.kind()) {
            case "server-started" -> limits = (Map<String, Object>) body.get("order");
            case "issued" -> people.put(row.ticket(), issued(row, body));
            case "called" -> called(row, body, one);
            case "put-back" -> uncalled(lastCallOf(row.ticket()));
            case "undone" -> undone(row, body);
            case "started" -> people.put(row.ticket(), one.now("SERVING"));
            case "missed" -> people.put(row.ticket(), one.now("NO_SHOW"));
            case "finished" -> people.put(row.ticket(), one.now("FINISHED"));
            case "held" -> people.put(row.ticket(), one.now("HELD"));
            case "cancelled" -> people.put(row.ticket(), one.now("CANCELLED"));
            case "expired" -> people.put(row.ticket(), one.now("EXPIRED"));
            case "transaction-added" -> people.put(row.ticket(), served(one, (String) body.get("next")));
            case "transferred" -> people.put(row.ticket(), transferred(one, body));
            case "closed" -> people.replaceAll((id, any) -> row.window().equals(any.only) ? any.forAnyWindow() : any);
            case "came-back" -> people.put(row.ticket(), cameBack(row, one, body));
            default -> {}
        }
    }

    private One issued(JournalRow row, Map<String, Object> body) {
        return new One(
                people.size(),
                "WAITING",
                (String) body.get("service"),
                (String) body.getOrDefault("lane", "ARRIVAL"),
                ((Number) body.getOrDefault("rank", row.at())).longValue(),
                (Integer) body.get("onlyWindow"),
                0,
                ((Number) body.getOrDefault("arrivedAt", row.at())).longValue(),
                (String) body.get("priority"));
    }

    private static One served(One one, String service) {
        return new One(
                one.order, one.state, service, one.lane, one.rank, one.only, one.eligible, one.arrived, one.priority);
    }

    private static One transferred(One one, Map<String, Object> body) {
        return new One(
                one.order,
                "WAITING",
                (String) body.get("to"),
                (String) body.get("lane"),
                ((Number) body.get("rank")).longValue(),
                (Integer) body.get("onlyWindow"),
                0,
                one.arrived,
                one.priority);
    }

    private One cameBack(JournalRow row, One one, Map<String, Object> body) {
        long eligible = callsFrom.getOrDefault(one.service, 0L) + limit("comeBackCalls");
        assertThat(((Number) body.get("eligible")).longValue()).as("%s", row).isEqualTo(eligible);
        return new One(
                one.order,
                "WAITING",
                one.service,
                "COME_BACK",
                row.at(),
                (Integer) body.get("onlyWindow"),
                eligible,
                one.arrived,
                one.priority);
    }

    @SuppressWarnings("unchecked")
    private void called(JournalRow row, Map<String, Object> body, One one) {
        String why = (String) body.get("why");
        Map<String, Object> facts = (Map<String, Object>) body.get("facts");
        reasons.merge(why, 1, Integer::sum);
        assertThat(((Number) facts.get("arrivedAt")).longValue()).as("%s", row).isEqualTo(one.arrived);
        if (BY_A_CLERK.contains(why)) {
            assertThat(why.equals("by-number") ? facts.get("reason") : why).isNotNull();
            assertThat(one.state).as("%s", row).isEqualTo(why.equals("take-up") ? "HELD" : "WAITING");
        } else {
            chosen(row, body, one, why);
            normals.merge(row.window(), limit("normalsPerPriority"), (known, usual) -> known);
            normals.compute(row.window(), (no, n) -> switch (one.lane) {
                case "PRIORITY" -> 0L;
                case "ARRIVAL" -> n + 1;
                default -> n;
            });
        }
        if (!Set.of("take-up", "walk-in").contains(why)) {
            callsFrom.merge(one.service, 1L, Long::sum);
        }
        people.put(row.ticket(), one.now("CALLED"));
    }

    /** What the order of calling decided must be what the rules say of those who waited then. */
    @SuppressWarnings("unchecked")
    private void chosen(JournalRow row, Map<String, Object> body, One one, String why) {
        List<String> services = (List<String>) body.get("services");
        long before = normals.getOrDefault(row.window(), limit("normalsPerPriority"));
        assertThat(((Number) body.get("normals")).longValue()).as("%s", row).isEqualTo(before);
        List<One> mayCome = people.values().stream()
                .filter(other -> other.state.equals("WAITING"))
                .filter(other ->
                        other.only == null ? services.contains(other.service) : other.only.equals(row.window()))
                .sorted(java.util.Comparator.comparingLong(One::rank).thenComparingInt(One::order))
                .toList();
        One longest = mayCome.get(0);
        if (row.at() - longest.rank >= limit("maxWait")) {
            assertThat(why + one.order)
                    .as("nobody waits beyond the guard: %s", row)
                    .isEqualTo("guard" + longest.order);
            return;
        }
        assertThat(why + one.order).as("%s among %s", row, mayCome).isEqualTo(byTheRules(row, mayCome, before));
    }

    private String byTheRules(JournalRow row, List<One> mayCome, long before) {
        One normal = head(mayCome, "ARRIVAL");
        One priority = head(mayCome, "PRIORITY");
        if (head(mayCome, "URGENT") != null) {
            return "urgent" + head(mayCome, "URGENT").order;
        }
        if (head(mayCome, "SLIP") != null) {
            return "slip" + head(mayCome, "SLIP").order;
        }
        One appointment = head(mayCome, "APPOINTMENT");
        if (appointment != null && row.at() >= appointment.rank - limit("appointmentEarly")) {
            return "appointment" + appointment.order;
        }
        for (One back : headsOfQueues(mayCome, "COME_BACK")) {
            if (callsFrom.getOrDefault(back.service, 0L) >= back.eligible) {
                return "come-back" + back.order;
            }
        }
        if (normal != null && priority != null) {
            boolean itsTurn = before >= limit("normalsPerPriority");
            boolean earlier =
                    normal.rank < priority.rank || normal.rank == priority.rank && normal.order < priority.order;
            if (itsTurn && earlier && row.at() - normal.rank >= limit("aging")) {
                return "aging" + normal.order;
            }
            return itsTurn ? "priority" + priority.order : "ratio" + normal.order;
        }
        if (priority != null) {
            return "priority" + priority.order;
        }
        return normal != null ? "arrival" + normal.order : "nobody-else" + mayCome.get(0).order;
    }

    private static One head(List<One> mayCome, String lane) {
        return mayCome.stream().filter(one -> one.lane.equals(lane)).findFirst().orElse(null);
    }

    /** The first of a lane in each queue, by rank: only these count, whoever stands behind. */
    private static List<One> headsOfQueues(List<One> mayCome, String lane) {
        Map<String, One> heads = new LinkedHashMap<>();
        mayCome.stream()
                .filter(one -> one.lane.equals(lane))
                .forEach(one -> heads.putIfAbsent(one.only == null ? one.service : "own", one));
        return List.copyOf(heads.values());
    }

    private Step lastCallOf(String ticket) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            JournalRow row = steps.get(i).row;
            if (row.kind().equals("called") && ticket.equals(row.ticket())) {
                return steps.get(i);
            }
        }
        throw new AssertionError("put back, but never called: " + ticket);
    }

    private void uncalled(Step call) {
        String why = (String) call.body.get("why");
        if (!Set.of("take-up", "walk-in").contains(why)) {
            callsFrom.merge(call.before.service, -1L, Long::sum);
        }
        if (call.body.get("normals") != null) {
            normals.put(call.row.window(), ((Number) call.body.get("normals")).longValue());
        }
        people.put(call.row.ticket(), call.before);
    }

    private void undone(JournalRow undo, Map<String, Object> body) {
        long from = ((Number) body.get("from")).longValue();
        for (int i = steps.size() - 2; i >= 0 && steps.get(i).row.seq() >= from; i--) {
            Step step = steps.get(i);
            boolean here = undo.window().equals(step.row.window()) && step.row.ticket() != null;
            if (!here || Set.of("CANCELLED", "EXPIRED").contains(people.get(step.row.ticket()).state)) {
                continue;
            }
            if (step.row.kind().equals("called")) {
                uncalled(step);
            } else {
                people.put(step.row.ticket(), step.before);
            }
        }
    }
}
