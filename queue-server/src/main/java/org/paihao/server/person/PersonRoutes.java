package org.paihao.server.person;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import org.paihao.protocol.CardKey;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Days;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Readers;

/** The addresses of the reports on persons, and of what a kiosk needs to read a card. */
public final class PersonRoutes implements Routes {
    private static final Set<Kind> LOOKERS = Set.of(Kind.MANAGER, Kind.AUDITOR);
    private static final Set<Kind> READERS_OF_CARDS = Set.of(Kind.KIOSK);

    private final Access access;
    private final Readers readers;
    private final PersonReports reports;
    private final HallClock clock;
    private final OptionalInt agedFrom;
    private final CardHashes hashes;

    public PersonRoutes(Access access, Readers readers, Hall hall, HallClock clock, HallKey key) {
        this.access = access;
        this.readers = readers;
        this.reports = new PersonReports(hall);
        this.clock = clock;
        this.agedFrom = hall.priorities().agedFrom();
        this.hashes = new CardHashes(key);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Paths.CARD_KEY, this::cardKey);
        routes.get(Paths.PRIORITY_REPORT, context -> report(context, reports::priorities));
        routes.get(Paths.AGENT_REPORT, context -> report(context, reports::agents));
    }

    private void cardKey(Context context) {
        access.require(context, READERS_OF_CARDS);
        LocalDate today = clock.dayOf(clock.now());
        LocalDate agedIfBornBy = agedFrom.isPresent() ? today.minusYears(agedFrom.getAsInt()) : null;
        Answers.json(context.header("Cache-Control", "no-store"), 200, new CardKey(hashes.cardKey(), agedIfBornBy));
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
