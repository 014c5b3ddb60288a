package org.paihao.server.person;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Days;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Readers;

/** The addresses of the reports on persons. */
public final class PersonRoutes implements Routes {
    private static final Set<Kind> LOOKERS = Set.of(Kind.MANAGER, Kind.AUDITOR);

    private final Access access;
    private final Readers readers;
    private final PersonReports reports;

    public PersonRoutes(Access access, Readers readers, PersonReports reports) {
        this.access = access;
        this.readers = readers;
        this.reports = reports;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Paths.PRIORITY_REPORT, context -> report(context, reports::priorities));
        routes.get(Paths.AGENT_REPORT, context -> report(context, reports::agents));
    }

    /** A report over some days, both included. */
    @FunctionalInterface
    private interface Report {
        Object of(Database database, LocalDate from, LocalDate until) throws SQLException;
    }

    private void report(Context context, Report report) {
        access.require(context, LOOKERS);
        Days days = Requests.days(context);
        Answers.json(context, 200, readers.read(database -> report.of(database, days.from(), days.until())));
    }
}
