package org.paihao.server.lease;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import org.paihao.protocol.LeaseList;
import org.paihao.protocol.MergedTickets;
import org.paihao.protocol.OfflineTickets;
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

/** The addresses of leases and of the tickets that were given under them. */
public final class LeaseRoutes implements Routes {
    private static final Set<Kind> KIOSKS = Set.of(Kind.KIOSK);

    private final Access access;
    private final Ledger ledger;
    private final AnswerStore answers;
    private final LeaseDesk leases;
    private final MergeDesk merge;

    public LeaseRoutes(Access access, Ledger ledger, AnswerStore answers, LeaseDesk leases, MergeDesk merge) {
        this.access = access;
        this.ledger = ledger;
        this.answers = answers;
        this.leases = leases;
        this.merge = merge;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(Paths.LEASES, this::lease);
        routes.post(Paths.OFFLINE_TICKETS, this::merge);
    }

    /** Not kept: asked again it is the same, but for the numbers that were used since. */
    private void lease(Context context) {
        Actor kiosk = access.require(context, KIOSKS);
        Requests.nothing(context);
        LeaseList held = ledger.write(writing -> leases.lease(writing, kiosk));
        Answers.json(context, 200, held);
    }

    private void merge(Context context) {
        Actor kiosk = access.require(context, KIOSKS);
        Asked asked = Requests.asked(context, kiosk);
        OfflineTickets tickets = Requests.body(context, OfflineTickets.class);
        MergedTickets merged = ledger.write(writing ->
                answers.once(writing, asked, MergedTickets.class, inside -> merge.merge(inside, kiosk, tickets)));
        Answers.json(context, 200, merged);
    }
}
