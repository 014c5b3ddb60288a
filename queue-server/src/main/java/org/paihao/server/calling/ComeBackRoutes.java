package org.paihao.server.calling;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import org.paihao.protocol.Paths;
import org.paihao.protocol.Ticket;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.answer.Asked;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.storage.Ledger;

/** The address at which the guide desk lets those wait again who did not come: most ask there and not at a window. */
public final class ComeBackRoutes implements Routes {
    private static final Set<Kind> GUIDES = Set.of(Kind.GUIDE);

    private final Access access;
    private final Ledger ledger;
    private final AnswerStore answers;
    private final ClerkDesk desk;

    public ComeBackRoutes(Access access, Ledger ledger, AnswerStore answers, ClerkDesk desk) {
        this.access = access;
        this.ledger = ledger;
        this.answers = answers;
        this.desk = desk;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(Paths.ticket("{id}", "come-back"), this::comeBack);
    }

    private void comeBack(Context context) {
        Actor actor = access.require(context, GUIDES);
        Requests.nothing(context);
        Asked asked = Requests.asked(context, actor);
        String id = context.pathParam("id");
        Answers.json(
                context,
                200,
                ledger.write(writing -> answers.once(
                        writing, asked, Ticket.class, inside -> desk.comingBack.comeBackToDesk(inside, actor, id))));
    }
}
