package org.paihao.server.day;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.paihao.protocol.BusinessDay;
import org.paihao.protocol.ItemClass;
import org.paihao.protocol.TicketState;
import org.paihao.server.access.Actor;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.calling.EndedStore;
import org.paihao.server.catalog.DayTerms;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.OutcomeRule;
import org.paihao.server.clock.HallClock;
import org.paihao.server.slip.SlipDesk;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.DayTurn;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.Expiry;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.window.WindowStore;

/**
 * Opens and closes a business day, by rule or by hand. At the close nobody is deleted: who waits or is held gets a promise
 * for the next working day, who did not come expires, who is called or served goes on until the hour of the late close.
 * What is due when a date is over (the release of ratings) is done by {@code atClose} in the same transaction.
 */
public final class DayDesk implements DayTurn {
    /** Who the journal says it was when nobody did it by hand. */
    static final String RULE = "hall";

    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final WindowStore windows;
    private final AnswerStore answers;
    private final Expiry expiry;
    private final SlipDesk slips;
    private final Forgotten forgotten;
    private final AtClose atClose;
    private final DayStore days = new DayStore();
    private final EndedStore ended = new EndedStore();
    private final Overtime overtime;

    /** What else the end of a date does. */
    @FunctionalInterface
    public interface AtClose {
        /** @param today the day that begins: all before it are over */
        void close(Writing writing, LocalDate today) throws SQLException;
    }

    public DayDesk(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            WindowStore windows,
            AnswerStore answers,
            Expiry expiry,
            SlipDesk slips,
            Forgotten forgotten,
            AtClose atClose) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.windows = windows;
        this.answers = answers;
        this.expiry = expiry;
        this.slips = slips;
        this.forgotten = forgotten;
        this.atClose = atClose;
        this.overtime = new Overtime(hall, clock, days);
    }

    @Override
    public void turn(Writing writing, LocalDate today) throws SQLException {
        close(writing, RULE, today);
        windows.beginDay(writing);
        answers.forgetOld(writing);
        writing.beginDay(today);
        writing.journal("day-begun", RULE, null, null, Map.of());
        atClose.close(writing, today);
        byRule(writing);
    }

    /** Opens the day, once more if it was closed; a day that is open stays as it is. */
    BusinessDay open(Writing writing, Actor actor) throws SQLException {
        Optional<DayRow> day = days.find(writing.database(), writing.day());
        if (day.isEmpty() || day.get().isClosed()) {
            open(writing, actor.journalName());
        }
        return day(writing.database(), writing.day());
    }

    /** Closes the day: no more numbers, and promises for all who wait; a day that is closed stays as it is. */
    BusinessDay close(Writing writing, Actor actor) throws SQLException {
        close(writing, actor.journalName(), writing.day().plusDays(1));
        return day(writing.database(), writing.day());
    }

    /**
     * What the hour makes due: opens the day when its hours begin, closes it some time after their end once no window is
     * open any more, and closes what an earlier day has left open.
     *
     * @return how much was done
     */
    public int byRule(Writing writing) throws SQLException {
        Optional<DayRow> day = days.find(writing.database(), writing.day());
        int done = forgotten.close(writing);
        if (day.isEmpty() && isPast(writing, hall.hours().opens(writing.day()))) {
            open(writing, RULE);
            return done + 1;
        }
        if (day.isPresent() && !day.get().isClosed() && isOver(writing, day.get())) {
            close(writing, RULE, writing.day().plusDays(1));
            return done + 1;
        }
        return done;
    }

    private boolean isOver(Writing writing, DayRow day) throws SQLException {
        Optional<Instant> end = hall.hours()
                .closes(writing.day())
                .map(closes -> later(closes, Instant.ofEpochMilli(day.opened()))
                        .plus(hall.closing().after()));
        return isPast(writing, end) && days.manned(writing.database()) == 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static boolean isPast(Writing writing, Optional<Instant> time) {
        return time.filter(moment -> moment.toEpochMilli() <= writing.at()).isPresent();
    }

    private void open(Writing writing, String by) throws SQLException {
        DayTerms terms = hall.hours().on(writing.day()).terms();
        int manned = days.manned(writing.database());
        days.open(writing, by, manned);
        writing.journal(
                "day-opened",
                by,
                null,
                null,
                Map.of("kind", terms.kind().name(), "manned", manned, "least", terms.leastWindows()));
    }

    /** @param next the first date that may be promised */
    private void close(Writing writing, String by, LocalDate next) throws SQLException {
        Database database = writing.database();
        Map<String, Object> ended = new HashMap<>(Map.of("next", next.toString()));
        for (TicketRow ticket : tickets.notServedBefore(database, writing.day().plusDays(1))) {
            expiry.expire(writing, by, ticket);
            ended.merge(ticket.state().name(), 1, (some, one) -> (Integer) some + (Integer) one);
            if (ticket.state() != TicketState.NO_SHOW) {
                slips.promise(writing, by, ticket, next);
            }
        }
        boolean closed =
                days.find(database, writing.day()).filter(DayRow::isClosed).isPresent();
        if (!closed) {
            days.close(writing, by);
            writing.journal("day-closed", by, null, null, ended);
        }
    }

    /**
     * Ends a ticket that became known only after its day was over, or after somebody closed it, as that close ended all who
     * still waited; any other one stays as it is.
     */
    public void endIfOver(Writing writing, TicketRow ticket) throws SQLException {
        boolean past = ticket.day().isBefore(writing.day());
        boolean closed = days.find(writing.database(), ticket.day())
                .filter(DayRow::isClosedByHand)
                .isPresent();
        if (ticket.state() == TicketState.WAITING && (past || closed)) {
            expiry.expire(writing, RULE, ticket);
            slips.promise(
                    writing, RULE, ticket, past ? writing.day() : writing.day().plusDays(1));
        }
    }

    /** How a day went, or goes; without the codes of its slips. */
    BusinessDay day(Database database, LocalDate day) throws SQLException {
        DayTerms terms = hall.hours().on(day).terms();
        Optional<DayRow> state = days.find(database, day);
        return new BusinessDay(
                day,
                terms.kind(),
                state.map(row -> clock.wire(row.opened())).orElse(null),
                state.map(DayRow::closed).map(clock::wire).orElse(null),
                terms.leastWindows(),
                state.map(DayRow::manned).orElse(null),
                slips.promised(database, day),
                slips.secondTrips(database, day),
                outcomes(ended.outcomes(database, day)),
                classes(ended.classes(database, day)),
                overtime.of(database, day));
    }

    private static List<BusinessDay.OfClass> classes(Map<ItemClass, Integer> counted) {
        return Stream.of(ItemClass.values())
                .map(each -> new BusinessDay.OfClass(each, counted.getOrDefault(each, 0)))
                .toList();
    }

    /** The hall's list whole, then what has left it since. */
    private List<BusinessDay.Outcome> outcomes(Map<String, Integer> counted) {
        Map<String, Integer> rest = new TreeMap<>(counted);
        List<BusinessDay.Outcome> outcomes = new ArrayList<>();
        for (OutcomeRule rule : hall.outcomes()) {
            Integer count = rest.remove(rule.code());
            outcomes.add(new BusinessDay.Outcome(rule.code(), rule.name().orElse(null), count == null ? 0 : count));
        }
        rest.forEach((code, count) -> outcomes.add(new BusinessDay.Outcome(code, null, count)));
        return outcomes;
    }
}
