package org.paihao.server.contract;

import static org.paihao.server.access.Actor.Kind.BOARD;
import static org.paihao.server.access.Actor.Kind.CLERK;
import static org.paihao.server.access.Actor.Kind.CONSOLE;
import static org.paihao.server.access.Actor.Kind.GUIDE;
import static org.paihao.server.access.Actor.Kind.KIOSK;
import static org.paihao.server.access.Actor.Kind.MANAGER;
import static org.paihao.server.access.Actor.Kind.PAD;
import static org.paihao.server.access.Actor.Kind.SIGN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.contract.Example.Request;

/** What each screen is shown: now, as a stream, and unchanged. */
final class ViewExamples {
    private static final String VIEWS = "/api/v1/views/";

    private ViewExamples() {}

    static List<Example> all() {
        List<Example> all = new ArrayList<>();
        all.addAll(view("kiosk/{device}", Paths.kioskView(Stage.KIOSK), KIOSK, Set.of(KIOSK), Stage::taken));
        all.addAll(view("board/{zone}", Paths.boardView("main"), BOARD, Set.of(BOARD, MANAGER), Stage::calledInVain));
        all.addAll(view("pad/{no}", Paths.padView(Stage.WINDOW), PAD, Set.of(PAD), Stage::opening));
        all.addAll(view("console/{no}", Paths.consoleView(Stage.WINDOW), CONSOLE, Set.of(CONSOLE, CLERK), hall -> {
            hall.served();
            hall.taken();
        }));
        all.addAll(view("guide", Paths.GUIDE_VIEW, GUIDE, Set.of(GUIDE), Stage::served));
        all.addAll(view("manager", Paths.MANAGER_VIEW, MANAGER, Set.of(MANAGER), Stage::served));
        all.addAll(view("whereabouts", Paths.WHEREABOUTS_VIEW, BOARD, Set.of(BOARD, GUIDE, MANAGER), Stage::served));
        all.add(photo(200, Stage.PICTURED));
        all.add(photo(404, "nobody"));
        all.add(new Example(
                "GET " + VIEWS + "board/{zone}",
                Set.of(BOARD, MANAGER),
                BOARD,
                404,
                hall -> Request.to(Paths.boardView("nowhere"))));
        return all;
    }

    private static Example photo(int status, String no) {
        return new Example(
                "GET /api/v1/photos/{no}",
                Set.of(BOARD, SIGN, PAD, GUIDE, MANAGER),
                PAD,
                status,
                hall -> Request.to(Paths.photo(no)));
    }

    /** @param before something to show */
    private static List<Example> view(String name, String path, Kind by, Set<Kind> may, Consumer<Stage> before) {
        String operation = "GET " + VIEWS + name;
        return List.of(
                new Example(operation, may, by, 200, hall -> {
                    before.accept(hall);
                    return Request.to(path);
                }),
                new Example(operation, may, by, 200, hall -> Request.to(path).with("Accept", "text/event-stream")),
                new Example(
                        operation,
                        may,
                        by,
                        304,
                        hall -> Request.to(path).with("If-None-Match", settled(hall, by, path))));
    }

    /** What the example before did has come through to the view: it is the same twice. */
    private static String settled(Stage hall, Kind by, String path) {
        String before = "";
        String now = hall.send(by, "GET", Request.to(path)).header("ETag");
        while (!now.equals(before)) {
            before = now;
            now = hall.send(by, "GET", Request.to(path)).header("ETag");
        }
        return now;
    }
}
