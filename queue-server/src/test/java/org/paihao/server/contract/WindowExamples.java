package org.paihao.server.contract;

import static org.paihao.server.access.Actor.Kind.CLERK;
import static org.paihao.server.access.Actor.Kind.CONSOLE;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.paihao.server.contract.Example.Request;

/** Calling and serving at a window. */
final class WindowExamples {
    private WindowExamples() {}

    static List<Example> all() {
        return List.of(
                act("open", 200, Stage::closed, ""),
                act("open", 409, Stage::idle, ""),
                act("pause", 200, Stage::idle, "\"reason\":\"meal\",\"substitute\":4"),
                act("pause", 400, Stage::idle, "\"reason\":\"no-such-reason\""),
                act("continue", 200, Stage::paused, ""),
                act("close", 200, Stage::idle, ""),
                act("close", 409, Stage::called, ""),
                act("call-next", 200, hall -> hall.idle().taken(), ""),
                act("call-next", 409, Stage::called, ""),
                act(
                        "call",
                        200,
                        Stage::idle,
                        hall -> "\"number\":\"" + hall.taken().get("number").asText() + "\",\"reason\":\"agreed\""),
                act("walk-in", 200, Stage::idle, "\"service\":\"A\""),
                act("recall", 409, Stage::called, ""),
                act(
                        "recall",
                        200,
                        hall -> {
                            hall.called();
                            hall.hall.clock.passSeconds(11);
                        },
                        ""),
                act("start", 200, Stage::called, ""),
                act("finish", 200, Stage::served, "\"outcome\":\"DONE\",\"itemClass\":\"ADVICE\",\"callNext\":true"),
                act("finish", 200, Stage::called, ""),
                act("finish", 409, Stage::idle, ""),
                act("add-transaction", 200, Stage::served, "\"outcome\":\"DONE\",\"itemClass\":\"ON_BEHALF\""),
                act("no-show", 409, Stage::called, ""),
                act("no-show", 200, Stage::calledInVain, ""),
                act(
                        "come-back",
                        200,
                        hall -> {},
                        hall -> "\"number\":\"" + hall.missed().get("number").asText() + "\""),
                act("hold", 200, Stage::served, "\"kind\":\"PAPERS_RETURNED\""),
                act("hold", 200, Stage::served, "\"kind\":\"PAPERS_KEPT\",\"minutes\":30"),
                act(
                        "take-up",
                        200,
                        Stage::served,
                        hall -> "\"number\":\""
                                + hall.does("hold", "\"kind\":\"PAPERS_RETURNED\"")
                                        .get("number")
                                        .asText()
                                + "\""),
                act("transfer", 200, Stage::served, "\"service\":\"A\",\"window\":4"),
                act("transfer", 409, Stage::served, "\"service\":\"H\""),
                act("transfer", 200, Stage::called, "\"window\":4"),
                act("put-back", 200, Stage::called, ""),
                act("note", 200, Stage::served, "\"text\":\"表还没签字\""),
                act("note", 400, Stage::called, "\"text\":\"\""),
                act("note", 409, Stage::idle, "\"text\":\"表还没签字\""),
                act("undo", 200, Stage::called, ""),
                act("undo", 409, Stage::paused, ""));
    }

    /** @param before where the window stands @param more further fields of the body than the turn */
    private static Example act(String verb, int status, Consumer<Stage> before, String more) {
        return act(verb, status, before, hall -> more);
    }

    private static Example act(String verb, int status, Consumer<Stage> before, Function<Stage, String> more) {
        Function<Stage, Request> request = hall -> {
            before.accept(hall);
            return hall.act(verb, more.apply(hall));
        };
        return new Example("POST /api/v1/windows/{no}/" + verb, Set.of(CONSOLE, CLERK), CONSOLE, status, request);
    }
}
