package org.paihao.server.help;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Set;
import org.paihao.protocol.HelpCall;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.answer.Asked;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Writing;

/** The addresses at which a kiosk calls for help and somebody says that they come. */
public final class HelpRoutes implements Routes {
    private static final Set<Kind> CALLERS = Set.of(Kind.KIOSK);
    private static final Set<Kind> HELPERS = Set.of(Kind.GUIDE, Kind.MANAGER);

    private final Access access;
    private final Ledger ledger;
    private final AnswerStore answers;
    private final HelpDesk desk;

    public HelpRoutes(Access access, Ledger ledger, AnswerStore answers, HelpDesk desk) {
        this.access = access;
        this.ledger = ledger;
        this.answers = answers;
        this.desk = desk;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(Paths.HELP, context -> run(context, CALLERS, desk::call));
        routes.post(
                Paths.helpComing("{kiosk}"),
                context -> run(
                        context, HELPERS, (writing, actor) -> desk.coming(writing, actor, context.pathParam("kiosk"))));
    }

    @FunctionalInterface
    private interface Command {
        HelpCall run(Writing writing, Actor actor) throws SQLException;
    }

    private void run(Context context, Set<Kind> who, Command command) {
        Actor actor = access.require(context, who);
        Requests.nothing(context);
        Asked asked = Requests.asked(context, actor);
        Answers.json(
                context,
                200,
                ledger.write(
                        writing -> answers.once(writing, asked, HelpCall.class, inside -> command.run(inside, actor))));
    }
}
