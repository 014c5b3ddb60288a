package org.paihao.server.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paihao.server.history.Asked.Answer;
import org.paihao.server.history.Occupancy.Stay;

/**
 * Says what in a history cannot have been, knowing only what was asked, when, and what was answered: a number twice or a
 * hole, an answer that changed, two acts of one turn, one person at two windows, somebody called before one who
 * certainly came earlier.
 */
final class HistoryJudge {
    private final Collection<Asked> history;
    private final List<String> anomalies = new ArrayList<>();

    private HistoryJudge(Collection<Asked> history) {
        this.history = history;
    }

    /** @param history of one hall from its first day on, everything answered */
    static List<String> anomalies(Collection<Asked> history) {
        HistoryJudge judge = new HistoryJudge(history);
        judge.eachKeyOneAnswer();
        judge.everyNumberOnceAndNoneLeftOut();
        judge.eachTurnOnce();
        judge.nobodyAtTwoWindows();
        judge.nobodyCalledBeforeWhoCameEarlier();
        return judge.anomalies;
    }

    /** What was done is answered the same for ever; what was refused changed nothing and may be done later. */
    private void eachKeyOneAnswer() {
        for (Asked asked : history) {
            List<Answer> done = asked.answers().stream().filter(Answer::done).toList();
            boolean oneAnswer = done.stream().map(Answer::body).distinct().count() <= 1;
            boolean forgotten = asked.answers().stream()
                    .filter(answer -> !answer.done())
                    .anyMatch(refused -> done.stream().anyMatch(answer -> answer.ended() < refused.begun()));
            if (!oneAnswer || forgotten) {
                anomalies.add("one key, different answers: " + asked);
            }
        }
    }

    private void everyNumberOnceAndNoneLeftOut() {
        Set<String> ids = new HashSet<>();
        Map<String, TreeSet<Integer>> numbers = new TreeMap<>();
        for (Asked asked : issued()) {
            JsonNode ticket = asked.done().orElseThrow();
            String number = ticket.get("number").asText();
            String line = ticket.get("businessDay").asText() + " " + number.charAt(0);
            boolean once =
                    numbers.computeIfAbsent(line, any -> new TreeSet<>()).add(Integer.valueOf(number.substring(1)))
                            & ids.add(ticket.get("id").asText());
            if (!once) {
                anomalies.add("a number twice: " + asked);
            }
        }
        numbers.forEach((line, given) -> {
            if (given.first() != 1 || given.last() != given.size()) {
                anomalies.add("numbers left out: " + line + " " + given);
            }
        });
    }

    private void eachTurnOnce() {
        Map<String, Asked> byTurn = new HashMap<>();
        for (Asked asked : atWindows()) {
            Asked other = byTurn.put(asked.window + "/" + asked.turn, asked);
            if (other != null) {
                anomalies.add("two acts of one turn: " + other + " and " + asked);
            }
            if (asked.done().orElseThrow().get("turn").asLong() != asked.turn + 1) {
                anomalies.add("a turn left out: " + asked);
            }
        }
    }

    private void nobodyAtTwoWindows() {
        Map<String, List<Stay>> byTicket = new HashMap<>();
        atWindows().stream()
                .collect(Collectors.groupingBy(asked -> asked.window))
                .forEach((window, commands) -> Occupancy.of(window, commands)
                        .forEach(stay -> byTicket.computeIfAbsent(stay.ticket(), any -> new ArrayList<>())
                                .add(stay)));
        byTicket.values().forEach(stays -> {
            for (int i = 0; i < stays.size(); i++) {
                for (Stay other : stays.subList(i + 1, stays.size())) {
                    if (stays.get(i).window() != other.window() && stays.get(i).certainlyTogetherWith(other)) {
                        anomalies.add("one person at two windows: " + stays.get(i) + " and " + other);
                    }
                }
            }
        });
    }

    private void nobodyCalledBeforeWhoCameEarlier() {
        Map<String, Asked> issues = issued().stream()
                .collect(Collectors.toMap(asked -> id(asked.done().orElseThrow()), Function.identity()));
        Map<String, Asked> firstTouch = new HashMap<>();
        for (Asked asked : history) {
            touched(asked)
                    .forEach(ticket -> firstTouch.merge(
                            ticket, asked, (one, other) -> other.begins() < one.begins() ? other : one));
        }
        for (Asked call : atWindows()) {
            JsonNode called = called(call);
            if (called == null || !called.path("why").path("code").asText().equals("arrival")) {
                continue;
            }
            Asked issue = issues.get(id(called));
            issues.forEach((ticket, other) -> {
                Asked touch = firstTouch.get(ticket);
                boolean waited = touch == null || call.before(touch);
                boolean served = HistoryHall.WINDOWS
                        .get(call.window)
                        .contains(other.done()
                                .orElseThrow()
                                .get("service")
                                .get("id")
                                .asText());
                if (served && waited && other.before(issue)) {
                    anomalies.add("called before who came earlier: " + call + " though there was " + other);
                }
            });
        }
    }

    /** The tickets that a command did something to, or may have. */
    private static Set<String> touched(Asked asked) {
        Set<String> touched = new HashSet<>();
        if (asked.verb().equals("cancel")) {
            touched.add(asked.path.split("/")[4]);
        }
        if (asked.window > 0) {
            asked.done().ifPresent(answer -> {
                for (JsonNode ticket : List.of(answer, answer.path("finished"), answer.path("called"))) {
                    if (ticket.has("number")) {
                        touched.add(id(ticket));
                    }
                }
            });
        }
        return touched;
    }

    /** Who was called by the order of calling, or null. */
    private static JsonNode called(Asked asked) {
        JsonNode answer = asked.done().orElseThrow();
        return switch (asked.verb()) {
            case "call-next" -> answer;
            case "finish" -> answer.hasNonNull("called") ? answer.get("called") : null;
            default -> null;
        };
    }

    private static String id(JsonNode ticket) {
        return ticket.get("id").asText();
    }

    private List<Asked> issued() {
        return history.stream()
                .filter(asked -> asked.verb().equals("tickets") && asked.done().isPresent())
                .toList();
    }

    private List<Asked> atWindows() {
        return history.stream()
                .filter(asked -> asked.window > 0 && asked.done().isPresent())
                .toList();
    }
}
