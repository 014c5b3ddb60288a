package org.paihao.server.calling;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import org.paihao.protocol.Finished;
import org.paihao.protocol.Paths;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.WindowCommand;
import org.paihao.server.access.Actor;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.answer.Asked;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Writing;
import org.paihao.server.window.WindowRoutes;

/** The addresses of what a clerk does with the people of a window. */
public final class CallRoutes implements Routes {
    private final Access access;
    private final Ledger ledger;
    private final AnswerStore answers;
    private final CallDesk desk;
    private final Undo undo;

    public CallRoutes(Access access, Ledger ledger, AnswerStore answers, CallDesk desk, Undo undo) {
        this.access = access;
        this.ledger = ledger;
        this.answers = answers;
        this.desk = desk;
        this.undo = undo;
    }

    @Override
    public void add(RoutesConfig routes) {
        route(routes, "call-next", desk::callNext);
        route(routes, "recall", desk::recall);
        route(routes, "start", desk::start);
        route(routes, "no-show", desk::miss);
        route(routes, "put-back", desk::putBack);
        route(routes, "undo", undo::undo);
        routes.post(Paths.WINDOWS + "/{no}/finish", this::finish);
    }

    /** A command at a window that takes nothing but the turn. */
    @FunctionalInterface
    private interface At {
        Ticket run(Writing writing, Actor actor, int no, Long turn) throws SQLException;
    }

    private void route(RoutesConfig routes, String verb, At at) {
        routes.post(Paths.WINDOWS + "/{no}/" + verb, context -> {
            int no = Requests.window(context);
            Actor actor = access.requireAt(context, WindowRoutes.CLERKS, no);
            WindowCommand command = WindowRoutes.turnOnly(context);
            Asked asked = Requests.asked(context, actor);
            Ticket ticket = ledger.write(writing ->
                    answers.once(writing, asked, Ticket.class, inside -> at.run(inside, actor, no, command.turn())));
            if (ticket == null) {
                context.status(204);
            } else {
                Answers.json(context, 200, ticket);
            }
        });
    }

    private void finish(Context context) {
        int no = Requests.window(context);
        Actor actor = access.requireAt(context, WindowRoutes.CLERKS, no);
        WindowCommand command = Requests.body(context, WindowCommand.class);
        if (command.reason() != null || command.substitute() != null) {
            throw WindowRoutes.notTaken();
        }
        Asked asked = Requests.asked(context, actor);
        boolean callNext = Boolean.TRUE.equals(command.callNext());
        Finished finished = ledger.write(writing -> answers.once(
                writing,
                asked,
                Finished.class,
                inside -> desk.finish(inside, actor, no, command.turn(), command.outcome(), callNext)));
        Answers.json(context, 200, finished);
    }
}
