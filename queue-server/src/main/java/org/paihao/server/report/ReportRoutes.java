package org.paihao.server.report;

import io.javalin.config.RoutesConfig;
import java.util.Set;
import org.paihao.protocol.OutOfOrderReport;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.clock.HallClock;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Days;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.storage.Readers;

/** The address of the report on calls out of order, for manager and auditor. */
public final class ReportRoutes implements Routes {
    private static final Set<Kind> LOOKERS = Set.of(Kind.MANAGER, Kind.AUDITOR);

    private final Access access;
    private final Readers readers;
    private final HallClock clock;
    private final OutOfOrderStore calls = new OutOfOrderStore();

    public ReportRoutes(Access access, Readers readers, HallClock clock) {
        this.access = access;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Paths.OUT_OF_ORDER_REPORT, context -> {
            access.require(context, LOOKERS);
            Days days = Requests.days(context);
            Answers.json(
                    context,
                    200,
                    readers.read(database -> new OutOfOrderReport(
                            days.from(),
                            days.until(),
                            calls.calls(database, days.from(), days.until()),
                            calls.byNumber(database, clock, days.from(), days.until()))));
        });
    }
}
