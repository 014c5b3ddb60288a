package org.paihao.server.day;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.paihao.protocol.BusinessDay;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.answer.Asked;
import org.paihao.server.http.Access;
import org.paihao.server.http.Answers;
import org.paihao.server.http.Requests;
import org.paihao.server.http.Routes;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.slip.SlipDesk;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Readers;
import org.paihao.server.storage.Writing;

/** The addresses of the business day. */
public final class DayRoutes implements Routes {
    private static final Set<Kind> LEADERS = Set.of(Kind.MANAGER, Kind.GUIDE);

    private final Access access;
    private final Ledger ledger;
    private final Readers readers;
    private final AnswerStore answers;
    private final DayDesk desk;
    private final SlipDesk slips;

    public DayRoutes(Access access, Ledger ledger, Readers readers, AnswerStore answers, DayDesk desk, SlipDesk slips) {
        this.access = access;
        this.ledger = ledger;
        this.readers = readers;
        this.answers = answers;
        this.desk = desk;
        this.slips = slips;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Paths.DAY, this::day);
        routes.post(Paths.DAY + "/open", context -> run(context, desk::open));
        routes.post(Paths.DAY + "/close", context -> run(context, desk::close));
    }

    private void day(Context context) {
        Actor actor = access.require(context, LEADERS);
        String asked = context.queryParam("date");
        LocalDate date = asked == null ? null : date(asked);
        answer(context, actor, readers.read(database -> desk.day(database, date == null ? today(database) : date)));
    }

    private static LocalDate today(Database database) throws SQLException {
        return LocalDate.ofEpochDay(database.number("SELECT day FROM hall"));
    }

    private static LocalDate date(String asked) {
        try {
            return LocalDate.parse(asked);
        } catch (DateTimeParseException e) {
            throw Refusal.badRequest("date.bad", "a date is written such as 2027-01-01");
        }
    }

    /** A command about the day that lasts. */
    @FunctionalInterface
    private interface About {
        BusinessDay run(Writing writing, Actor actor) throws SQLException;
    }

    private void run(Context context, About command) {
        Actor actor = access.require(context, LEADERS);
        Requests.nothing(context);
        Asked asked = Requests.asked(context, actor);
        answer(
                context,
                actor,
                ledger.write(writing ->
                        answers.once(writing, asked, BusinessDay.class, inside -> command.run(inside, actor))));
    }

    /** The guide desk hands slips out, so that it gets their codes; what is kept of answers never holds them. */
    private void answer(Context context, Actor actor, BusinessDay day) {
        boolean handsOut = actor.kind() == Kind.GUIDE;
        Answers.json(
                context,
                200,
                handsOut
                        ? day.withPromised(
                                day.promised().stream().map(slips::handOut).toList())
                        : day);
    }
}
