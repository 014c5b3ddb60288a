package org.paihao.server.report;

import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.util.Set;
import org.paihao.protocol.OutOfOrderReport;
import org.paihao.protocol.Paths;
import org.paihao.protocol.ToldWaitsReport;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.clock.HallClock;
import org.paihao.server.estimate.ToldDay;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Days;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.storage.Readers;

/** The addresses of the reports on a day's work, for manager and auditor. */
public final class ReportRoutes implements Routes {
    private static final Set<Kind> LOOKERS = Set.of(Kind.MANAGER, Kind.AUDITOR);

    private final Access access;
    private final Readers readers;
    private final HallClock clock;
    private final TimesReports times;
    private final OutOfOrderStore calls = new OutOfOrderStore();

    public ReportRoutes(Access access, Readers readers, HallClock clock, TimesReports times) {
        this.access = access;
        this.readers = readers;
        this.clock = clock;
        this.times = times;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Paths.TIMES_REPORT, context -> {
            access.require(context, LOOKERS);
            LocalDate day = Requests.day(context, "day");
            Answers.json(context, 200, readers.read(database -> times.of(database, day)));
        });
        routes.get(Paths.TOLD_WAITS_REPORT, context -> {
            access.require(context, LOOKERS);
            Days days = Requests.days(context);
            Answers.json(
                    context,
                    200,
                    new ToldWaitsReport(
                            days.from(),
                            days.until(),
                            readers.read(database -> ToldDay.between(database, days.from(), days.until())).stream()
                                    .map(ReportRoutes::line)
                                    .toList()));
        });
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

    private static ToldWaitsReport.Line line(ToldDay day) {
        return new ToldWaitsReport.Line(day.day(), day.told(), day.called(), day.inside(), day.meanErrorMinutes());
    }
}
