package org.paihao.server.rating;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;
import org.paihao.protocol.Paths;
import org.paihao.protocol.RatingRequest;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.storage.Ledger;

/** The address of ratings. The answer is the same for every one of them. */
public final class RatingRoutes implements Routes {
    private final Access access;
    private final Ledger ledger;
    private final RatingDesk desk;

    public RatingRoutes(Access access, Ledger ledger, RatingDesk desk) {
        this.access = access;
        this.ledger = ledger;
        this.desk = desk;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post(Paths.RATINGS, this::rate);
    }

    private void rate(Context context) {
        Actor pad = access.require(context, Set.of(Kind.PAD));
        if (pad.window() == null) {
            throw Access.forbidden();
        }
        String key = Requests.askedWithKey(context, pad).key();
        RatingRequest request = Requests.secretBody(context, RatingRequest.class);
        ledger.write(writing -> {
            desk.spend(writing, pad, key, request);
            return null;
        });
        Answers.json(context, 201, Map.of());
    }
}
