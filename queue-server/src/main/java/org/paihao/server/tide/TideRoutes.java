package org.paihao.server.tide;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.paihao.protocol.Paths;
import org.paihao.protocol.TidalCommand;
import org.paihao.protocol.Tides;
import org.paihao.protocol.Window;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Routes;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Readers;
import org.paihao.server.window.VerbRoutes;

/** The addresses of tidal windows. */
public final class TideRoutes implements Routes {
    private static final Set<Kind> READERS = Set.of(Kind.MANAGER, Kind.GUIDE, Kind.AUDITOR);

    private final Access access;
    private final Readers readers;
    private final VerbRoutes verbs;
    private final TideDesk desk;
    private final TideSource source;

    public TideRoutes(Access access, Readers readers, VerbRoutes verbs, TideDesk desk, TideSource source) {
        this.access = access;
        this.readers = readers;
        this.verbs = verbs;
        this.desk = desk;
        this.source = source;
    }

    @Override
    public void add(RoutesConfig routes) {
        verbs.add(routes, "tidal", TidalCommand.class, Window.class, desk::accept);
        verbs.turn(routes, "give-back", Window.class, desk::giveBack);
        routes.get(Paths.TIDES, this::ofDay);
    }

    private void ofDay(Context context) {
        access.require(context, READERS);
        LocalDate day = day(context.queryParam("day"));
        Answers.json(context, 200, new Tides(day, readers.read(database -> source.of(database, day))));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw Refusal.badRequest("day.bad", "name a day such as 2026-11-23");
        }
    }
}
