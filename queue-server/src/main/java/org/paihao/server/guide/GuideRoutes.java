package org.paihao.server.guide;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import org.paihao.protocol.GuideBook;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.catalog.Hall;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Routes;

/** The address of the guides. They are for everybody who comes to the hall, and change with the hall file alone. */
public final class GuideRoutes implements Routes {
    private static final Set<Kind> READERS = Set.of(Kind.KIOSK, Kind.CONSOLE, Kind.CLERK, Kind.GUIDE, Kind.MANAGER);

    private final Access access;
    private final GuideBook book;

    public GuideRoutes(Access access, Hall hall) {
        this.access = access;
        this.book = new GuideBook(hall.guides());
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Paths.GUIDES, this::guides);
    }

    private void guides(Context context) {
        access.require(context, READERS);
        Answers.json(context, 200, book);
    }
}
