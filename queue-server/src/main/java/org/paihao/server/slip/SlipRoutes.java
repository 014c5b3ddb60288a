package org.paihao.server.slip;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Set;
import org.paihao.protocol.Paths;
import org.paihao.protocol.Slip;
import org.paihao.protocol.SlipUse;
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
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TrackUrl;

/** The addresses of slips. */
public final class SlipRoutes implements Routes {
    private static final Set<Kind> PROMISERS = Set.of(Kind.GUIDE, Kind.MANAGER, Kind.CLERK, Kind.CONSOLE);
    private static final Set<Kind> WINDOWS = Set.of(Kind.GUIDE, Kind.CLERK, Kind.CONSOLE);
    private static final Set<Kind> TAKERS = Set.of(Kind.KIOSK, Kind.GUIDE, Kind.CLERK, Kind.CONSOLE);

    private final Access access;
    private final Ledger ledger;
    private final AnswerStore answers;
    private final SlipDesk desk;
    private final TrackUrl trackUrl;

    public SlipRoutes(Access access, Ledger ledger, AnswerStore answers, SlipDesk desk, TrackUrl trackUrl) {
        this.access = access;
        this.ledger = ledger;
        this.answers = answers;
        this.desk = desk;
        this.trackUrl = trackUrl;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(Paths.ticket("{id}", "promise"), context -> make(context, PROMISERS, desk::promise));
        routes.post(Paths.ticket("{id}", "supplement"), context -> make(context, WINDOWS, desk::supplement));
        routes.post(Paths.SLIP_USE, this::redeem);
    }

    /** A command that makes a slip for a ticket. */
    @FunctionalInterface
    private interface Making {
        Slip run(Writing writing, Actor actor, String ticket) throws SQLException;
    }

    private void make(Context context, Set<Kind> who, Making making) {
        Actor actor = access.require(context, who);
        Requests.nothing(context);
        Asked asked = Requests.asked(context, actor);
        String ticket = context.pathParam("id");
        Slip slip = ledger.write(
                writing -> answers.once(writing, asked, Slip.class, inside -> making.run(inside, actor, ticket)));
        Answers.json(context, 201, desk.handOut(slip));
    }

    private void redeem(Context context) {
        Actor actor = access.require(context, TAKERS);
        Asked asked = Requests.askedWithKey(context, actor);
        SlipUse use = Requests.secretBody(context, SlipUse.class);
        Ticket ticket = ledger.write(
                writing -> answers.once(writing, asked, Ticket.class, inside -> desk.redeem(inside, actor, use)));
        Answers.json(context, 201, trackUrl.onPaperOf(actor, ticket));
    }
}
