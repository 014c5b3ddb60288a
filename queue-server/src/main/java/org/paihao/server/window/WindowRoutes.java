package org.paihao.server.window;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import org.paihao.protocol.Paths;
import org.paihao.protocol.Window;
import org.paihao.protocol.WindowCommand;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.answer.Asked;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Writing;

/** The addresses of a window's own life. */
public final class WindowRoutes implements Routes {
    /** Who may act at a window: its clerk, or the machine that stands for one. */
    public static final Set<Kind> CLERKS = Set.of(Kind.CLERK, Kind.CONSOLE);

    private final Access access;
    private final Ledger ledger;
    private final AnswerStore answers;
    private final WindowDesk desk;

    public WindowRoutes(Access access, Ledger ledger, AnswerStore answers, WindowDesk desk) {
        this.access = access;
        this.ledger = ledger;
        this.answers = answers;
        this.desk = desk;
    }

    @Override
    public void add(RoutesConfig routes) {
        route(routes, "open", (writing, actor, no, command) -> desk.open(writing, actor, no, command.turn()));
        route(routes, "continue", (writing, actor, no, command) -> desk.goOn(writing, actor, no, command.turn()));
        route(routes, "close", (writing, actor, no, command) -> desk.close(writing, actor, no, command.turn()));
        routes.post(
                Paths.WINDOWS + "/{no}/pause",
                context -> run(
                        context,
                        WindowRoutes::pause,
                        (writing, actor, no, command) -> desk.pause(
                                writing, actor, no, command.turn(), command.reason(), command.substitute())));
    }

    private static WindowCommand pause(Context context) {
        WindowCommand command = Requests.body(context, WindowCommand.class);
        if (command.outcome() != null || command.callNext() != null) {
            throw notTaken();
        }
        return command;
    }

    /** A command at a window. */
    @FunctionalInterface
    private interface At {
        Window run(Writing writing, Actor actor, int no, WindowCommand command) throws SQLException;
    }

    private void route(RoutesConfig routes, String verb, At at) {
        routes.post(Paths.WINDOWS + "/{no}/" + verb, context -> run(context, WindowRoutes::turnOnly, at));
    }

    private void run(Context context, Function<Context, WindowCommand> body, At at) {
        int no = Requests.window(context);
        Actor actor = access.requireAt(context, CLERKS, no);
        WindowCommand command = body.apply(context);
        Asked asked = Requests.asked(context, actor);
        Answers.json(
                context,
                200,
                ledger.write(writing ->
                        answers.once(writing, asked, Window.class, inside -> at.run(inside, actor, no, command))));
    }

    /** The body of a verb that takes nothing but the turn. */
    public static WindowCommand turnOnly(Context context) {
        WindowCommand command = Requests.body(context, WindowCommand.class);
        if (command.outcome() != null
                || command.callNext() != null
                || command.reason() != null
                || command.substitute() != null) {
            throw notTaken();
        }
        return command;
    }

    /** 400 for a field that the verb does not take. */
    public static Refusal notTaken() {
        return Refusal.badRequest("body.broken", "this verb does not take that field");
    }
}
