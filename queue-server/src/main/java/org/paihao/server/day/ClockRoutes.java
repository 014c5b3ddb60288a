package org.paihao.server.day;

import io.javalin.config.RoutesConfig;
import java.util.Set;
import org.paihao.protocol.ConfirmedClock;
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

/** The address at which somebody who is asked says that the machine's clock is right. */
public final class ClockRoutes implements Routes {
    private static final Set<Kind> ASKED = Set.of(Kind.GUIDE, Kind.MANAGER, Kind.ADMINISTRATOR);

    private final Access access;
    private final Ledger ledger;
    private final AnswerStore answers;
    private final ClockDesk desk;

    public ClockRoutes(Access access, Ledger ledger, AnswerStore answers, ClockDesk desk) {
        this.access = access;
        this.ledger = ledger;
        this.answers = answers;
        this.desk = desk;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(Paths.CONFIRM_CLOCK, context -> {
            Actor actor = access.require(context, ASKED);
            Requests.nothing(context);
            Asked asked = Requests.asked(context, actor);
            Answers.json(
                    context,
                    200,
                    ledger.write(writing -> answers.once(
                            writing,
                            asked,
                            ConfirmedClock.class,
                            inside -> desk.confirm(inside, actor.journalName()))));
        });
    }
}
