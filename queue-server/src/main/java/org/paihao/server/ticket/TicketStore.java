package org.paihao.server.ticket;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paihao.protocol.Priority;
import org.paihao.protocol.TicketState;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Json;
import org.paihao.server.storage.Writing;

/** The SQL of tickets and their counters. */
public final class TicketStore {
    static final String SELECT = "SELECT " + TicketRow.COLUMNS + " FROM ticket ";

    /** A queue of today: how many wait in it, and how many were called from it. */
    public record Counted(int waiting, long calls) {
        public static final Counted NOBODY = new Counted(0, 0);
    }

    /** What a service counted today: the last number given and how many wait. */
    record Counter(int last, int waiting) {}

    Counter counter(Database database, LocalDate day, String service) throws SQLException {
        return database.one(
                        "SELECT last, waiting FROM counter WHERE day = ? AND service = ?",
                        row -> new Counter(row.getInt(1), row.getInt(2)),
                        day,
                        service)
                .orElse(new Counter(0, 0));
    }

    /** Stores a new ticket of today that waits, and counts it. @param place where it stands in the line */
    TicketRow insert(Writing writing, Numbered number, NewTicket asked, Place place) throws SQLException {
        TicketRow ticket = insertNumbered(writing, number, asked, place);
        writing.database()
                .update(
                        "INSERT INTO counter(day, service, last, waiting) VALUES (?,?,?,1)"
                                + " ON CONFLICT(day, service) DO UPDATE SET last = excluded.last, waiting = waiting + 1",
                        number.day(),
                        asked.service(),
                        number.n());
        return ticket;
    }

    /** Stores a new ticket that waits; nothing is counted. */
    TicketRow insertNumbered(Writing writing, Numbered number, NewTicket asked, Place place) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO ticket(id, day, origin, n, label, service, device, arrived, state, print, lane, rank,"
                                + " only_window, priority, person, appointment, trip)"
                                + " VALUES (?,?,?,?,?,?,?,?,'WAITING',?,?,?,?,?,?,?,?)",
                        number.id(),
                        number.day(),
                        asked.service(),
                        number.n(),
                        number.label(),
                        asked.service(),
                        number.device(),
                        number.arrived(),
                        asked.print(),
                        place.lane().code(),
                        place.rank(),
                        place.onlyWindow(),
                        asked.priority(),
                        asked.person(),
                        asked.appointment(),
                        asked.trip());
        return new TicketRow(
                0,
                number.id(),
                number.day(),
                asked.service(),
                asked.service(),
                number.label(),
                number.device(),
                number.arrived(),
                TicketState.WAITING,
                asked.print(),
                null,
                false,
                place,
                false,
                null,
                null,
                null,
                asked.priority(),
                asked.person(),
                asked.appointment(),
                asked.trip(),
                null,
                0,
                null,
                null,
                null,
                null);
    }

    public Optional<TicketRow> find(Database database, String id) throws SQLException {
        return database.one(SELECT + "WHERE id = ?", TicketRow::of, id);
    }

    /** Who is called or served at the window. */
    public Optional<TicketRow> at(Database database, int window) throws SQLException {
        return database.one(SELECT + "WHERE window = ? AND state IN ('CALLED', 'SERVING')", TicketRow::of, window);
    }

    /** The ticket of that number, of the day or, late at night, of the day before; also by a number that it had before. */
    public Optional<TicketRow> numbered(Database database, LocalDate day, String label) throws SQLException {
        return database.one(
                SELECT + "WHERE id = (SELECT id FROM (SELECT day, id FROM ticket WHERE day IN (?1, ?2) AND label = ?3"
                        + " UNION ALL SELECT day, ticket FROM alias WHERE day IN (?1, ?2) AND label = ?3)"
                        + " ORDER BY day DESC LIMIT 1)",
                TicketRow::of,
                day,
                day.minusDays(1),
                label);
    }

    /** Whether a ticket of that day has, or once had, that number. */
    boolean isGiven(Database database, LocalDate day, String label) throws SQLException {
        return database.number(
                        "SELECT EXISTS(SELECT 1 FROM ticket WHERE day = ?1 AND label = ?2)"
                                + " OR EXISTS(SELECT 1 FROM alias WHERE day = ?1 AND label = ?2)",
                        day,
                        label)
                > 0;
    }

    /** It is shown and called by another number from now on, and still found by the one that it had. @return as it is now */
    TicketRow renumber(Writing writing, TicketRow ticket, String label) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO alias(day, label, ticket) VALUES (?,?,?)",
                        ticket.day(),
                        ticket.label(),
                        ticket.id());
        return writing.database()
                .one(
                        "UPDATE ticket SET label = ? WHERE id = ? RETURNING " + TicketRow.COLUMNS,
                        TicketRow::of,
                        label,
                        ticket.id())
                .orElseThrow();
    }

    /** When the earliest of those came who stand first in a lane of that service. */
    public Optional<Long> oldest(Database database, String service) throws SQLException {
        return database.one(
                "SELECT min(arrived) FROM (" + LineStore.QUEUE + ")", row -> Database.longOrNull(row, 1), 1, service);
    }

    /** How many wait for a service today. */
    public int waitingCount(Database database, LocalDate day, String service) throws SQLException {
        return counter(database, day, service).waiting();
    }

    /** What every queue counts today, by the id of its service. */
    public Map<String, Counted> counted(Database database, LocalDate day) throws SQLException {
        return database
                .list(
                        "SELECT service, waiting, calls FROM counter WHERE day = ?",
                        row -> Map.entry(row.getString(1), new Counted(row.getInt(2), row.getLong(3))),
                        day)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many have been called from a service's queue today. */
    public long callsFrom(Database database, LocalDate day, String service) throws SQLException {
        return database.number("SELECT calls FROM counter WHERE day = ? AND service = ?", day, service);
    }

    /** Counts a call from a service's queue, or one less where it was taken back. */
    public void countCall(Writing writing, String service, int more) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO counter(day, service, last, waiting, calls) VALUES (?,?,0,0,max(0, ?))"
                                + " ON CONFLICT(day, service) DO UPDATE SET calls = max(0, calls + ?)",
                        writing.day(),
                        service,
                        more,
                        more);
    }

    /** How many stand before this one: in its service's lanes, or in those of the one window that may call it. */
    public int ahead(Database database, TicketRow ticket) throws SQLException {
        if (ticket.state() != TicketState.WAITING) {
            return 0;
        }
        Place place = ticket.place();
        String line = place.onlyWindow() == null
                ? "service = ? AND only_window IS NULL"
                : "only_window = ? AND only_window IS NOT NULL";
        return (int) database.number(
                "SELECT count(*) FROM ticket WHERE " + line
                        + " AND state = 'WAITING' AND (lane, rank, seq) < (?, ?, ?)",
                place.onlyWindow() == null ? ticket.service() : place.onlyWindow(),
                place.lane().code(),
                place.rank(),
                ticket.seq());
    }

    /** Numbers of the day that did not come, the latest first. */
    public List<String> missed(Database database, LocalDate day, int most) throws SQLException {
        return database.list(
                "SELECT label FROM ticket WHERE day = ? AND state = 'NO_SHOW' ORDER BY called DESC LIMIT ?",
                row -> row.getString(1),
                day,
                most);
    }

    /** Who did not come that day when called for one of these services, and may come back once; the latest first. */
    public List<TicketRow> awaited(Database database, LocalDate day, List<String> services, int most)
            throws SQLException {
        return database.list(
                SELECT + "INDEXED BY ticket_missed WHERE day = ? AND state = 'NO_SHOW' AND came_back = 0"
                        + " AND service IN (SELECT value FROM json_each(?)) ORDER BY called DESC LIMIT ?",
                TicketRow::of,
                day,
                Json.of(services),
                most);
    }

    /** Who is held that day, the longest first. */
    public List<TicketRow> held(Database database, LocalDate day) throws SQLException {
        return database.list(
                SELECT + "INDEXED BY ticket_held WHERE day = ? AND state = 'HELD' ORDER BY held_at",
                TicketRow::of,
                day);
    }

    /** Tickets of a kiosk whose paper is not known to be there, and that may still be called today. */
    public List<TicketRow> withoutPaper(Database database, String device, LocalDate day) throws SQLException {
        return database.list(
                SELECT + "WHERE device = ? AND day = ? AND print IN ('PENDING', 'UNPRINTED')"
                        + " AND state IN ('WAITING', 'CALLED', 'HELD', 'NO_SHOW') ORDER BY seq",
                TicketRow::of,
                device,
                day);
    }

    /** Who waits since a day before {@code day}, is held since then, or did not come then. */
    public List<TicketRow> notServedBefore(Database database, LocalDate day) throws SQLException {
        List<TicketRow> left = new ArrayList<>();
        for (String open : List.of(
                "ticket_next WHERE state = 'WAITING' AND only_window IS NULL",
                "ticket_own WHERE state = 'WAITING' AND only_window IS NOT NULL",
                "ticket_missed WHERE state = 'NO_SHOW'",
                "ticket_held WHERE state = 'HELD'")) {
            left.addAll(database.list(SELECT + "INDEXED BY " + open + " AND day < ? ORDER BY seq", TicketRow::of, day));
        }
        return left;
    }

    /** Who has been called or served since a day before {@code day}. */
    public List<TicketRow> leftOpenBefore(Database database, LocalDate day) throws SQLException {
        return database.list(
                SELECT + "INDEXED BY ticket_at WHERE state IN ('CALLED', 'SERVING') AND day < ? ORDER BY seq",
                TicketRow::of,
                day);
    }

    void prioritise(Writing writing, TicketRow ticket, Lane lane, Priority priority) throws SQLException {
        writing.database()
                .update(
                        "UPDATE ticket SET lane = ?, priority = ? WHERE id = ?",
                        lane.code(),
                        priority == Priority.NORMAL ? null : priority,
                        ticket.id());
    }

    /** @return the ticket as it is now */
    public TicketRow state(Writing writing, TicketRow ticket, TicketState state) throws SQLException {
        if (ticket.state() == TicketState.WAITING && state != TicketState.WAITING) {
            count(writing, ticket.day(), ticket.service(), -1);
        }
        writing.database().update("UPDATE ticket SET state = ? WHERE id = ?", state, ticket.id());
        return ticket.in(state);
    }

    /** No one window alone calls those any more who waited for this one. @return how many */
    public int freeOwn(Writing writing, int window) throws SQLException {
        return writing.database()
                .update(
                        "UPDATE ticket SET only_window = NULL WHERE only_window = ? AND state = 'WAITING'"
                                + " AND only_window IS NOT NULL",
                        window);
    }

    /** So many more wait for a service, or fewer. */
    static void count(Writing writing, LocalDate day, String service, int more) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO counter(day, service, last, waiting) VALUES (?,?,0,max(0, ?))"
                                + " ON CONFLICT(day, service) DO UPDATE SET waiting = waiting + ?",
                        day,
                        service,
                        more,
                        more);
    }
}
