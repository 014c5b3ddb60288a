package org.paihao.server.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.paihao.protocol.Paths;
import org.paihao.server.history.Asked.Answer;

/** Acts at a window by what it saw last, which may be stale: another console may stand at the same window. */
final class Clerk extends Client {
    private static final List<String> WITH_SOMEBODY = List.of(
            "finish",
            "finish",
            "finish+",
            "finish+",
            "start",
            "recall",
            "no-show",
            "put-back",
            "hold",
            "transfer",
            "undo");

    private final int window;
    private long turn;
    private boolean busy;

    Clerk(HistoryHall hall, int window, String name, long seed, Consumer<Asked> history) {
        super(hall, HistoryHall.console(window), name, seed, history);
        this.window = window;
    }

    @Override
    void act() {
        if (turn == 0) {
            see();
        }
        String verb = busy ? any(WITH_SOMEBODY) : random.nextInt(6) == 0 ? "undo" : "call-next";
        say(verb);
        if (random.nextInt(6) == 0) {
            takeUpOrComeBack();
        }
    }

    /** Serves whoever is left: at the end of a history nobody waits, is held or is called. @return false: nobody was left */
    boolean drain() {
        JsonNode view = see();
        if (busy) {
            say("finish+");
            return true;
        }
        for (JsonNode held : view.get("held")) {
            if (number("take-up", held)) {
                return true;
            }
        }
        say("call-next");
        return busy;
    }

    private JsonNode see() {
        JsonNode view = line.look(Paths.consoleView(window));
        turn = view.get("window").get("turn").asLong();
        busy = view.hasNonNull("ticket");
        if (view.get("window").get("state").asText().equals("CLOSED")) {
            say("open");
        }
        return view;
    }

    private void say(String verb) {
        boolean done = go(ask(Paths.window(window, verb.replace("+", "")), body(verb), window, turn));
        if (done && Occupancy.MAY_BE_OF_ANOTHER.contains(verb)) {
            see();
        }
    }

    private String body(String verb) {
        String more = switch (verb) {
            case "finish+" -> ",\"callNext\":true";
            case "hold" -> ",\"kind\":\"" + any(List.of("PAPERS_RETURNED", "PAPERS_KEPT")) + "\"";
            case "transfer" -> ",\"service\":\"" + any(List.of("A", "B", "D", "E")) + "\"";
            default -> "";
        };
        return "{\"turn\":" + turn + more + "}";
    }

    private void takeUpOrComeBack() {
        JsonNode view = see();
        JsonNode missed = view.get("missed");
        JsonNode held = view.get("held");
        if (!missed.isEmpty()) {
            number("come-back", missed.get(0));
        } else if (!busy && !held.isEmpty()) {
            number("take-up", held.get(0));
        }
    }

    private boolean number(String verb, JsonNode who) {
        String body = "{\"turn\":" + turn + ",\"number\":\"" + who.get("number").asText() + "\"}";
        boolean done = go(ask(Paths.window(window, verb), body, window, turn));
        if (done && Occupancy.MAY_BE_OF_ANOTHER.contains(verb)) {
            see();
        }
        return done;
    }

    /** Goes by the answer. @return whether it was done */
    private boolean go(Answer answer) {
        if (answer.status() == 204) {
            return false;
        }
        if (!answer.done()) {
            see();
            return false;
        }
        turn = answer.body().get("turn").asLong();
        busy = Occupancy.after(answer.body()).isPresent();
        return true;
    }
}
