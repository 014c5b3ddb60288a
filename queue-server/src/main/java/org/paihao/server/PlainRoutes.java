package org.paihao.server;

import io.javalin.config.RoutesConfig;
import java.time.Instant;
import java.time.LocalDate;
import org.paihao.protocol.Health;
import org.paihao.protocol.Paths;
import org.paihao.server.clock.HallClock;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Routes;
import org.paihao.server.storage.Readers;

/** What anybody may ask: whether the server is well, and what it understands. */
final class PlainRoutes implements Routes {
    private final HallClock clock;
    private final Readers readers;

    PlainRoutes(HallClock clock, Readers readers) {
        this.clock = clock;
        this.readers = readers;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Paths.HEALTH, context -> {
            LocalDate day = readers.read(database -> LocalDate.ofEpochDay(database.number("SELECT day FROM hall")));
            Instant now = clock.now();
            Answers.json(
                    context,
                    200,
                    new Health("ok", HallServer.VERSION, day, clock.wire(now.toEpochMilli()), clock.speed()));
        });
        routes.get(
                Paths.OPENAPI,
                context -> context.contentType("application/yaml").result(HallBooks.resource(Paths.OPENAPI)));
    }
}
