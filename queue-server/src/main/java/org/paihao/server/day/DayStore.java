package org.paihao.server.day;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of business days. */
final class DayStore {
    /** What a window did last that day, in epoch milliseconds. */
    record LastAct(int window, long at) {}

    Optional<DayRow> find(Database database, LocalDate day) throws SQLException {
        return database.one(
                "SELECT opened, opened_by, manned, closed, closed_by FROM business_day WHERE day = ?", DayRow::of, day);
    }

    /** Opens the writing's day, or opens it again. */
    void open(Writing writing, String by, int manned) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO business_day(day, opened, opened_by, manned) VALUES (?,?,?,?) ON CONFLICT(day)"
                                + " DO UPDATE SET opened = excluded.opened, opened_by = excluded.opened_by,"
                                + " closed = NULL, closed_by = NULL",
                        writing.day(),
                        writing.at(),
                        by,
                        manned);
    }

    void close(Writing writing, String by) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO business_day(day, opened, opened_by, manned, closed, closed_by)"
                                + " VALUES (?1,?2,?3,0,?2,?3) ON CONFLICT(day)"
                                + " DO UPDATE SET closed = excluded.closed, closed_by = excluded.closed_by",
                        writing.day(),
                        writing.at(),
                        by);
    }

    /** How many windows somebody is at. */
    int manned(Database database) throws SQLException {
        return (int) database.number("SELECT count(*) FROM window WHERE gone IS NULL AND state <> 'CLOSED'");
    }

    /** The windows that are open since an earlier business day and where nobody is any more. */
    List<Integer> forgotten(Database database, LocalDate today) throws SQLException {
        return database.list(
                "SELECT no FROM window WHERE gone IS NULL AND state <> 'CLOSED' AND opened_on < ?"
                        + " AND no NOT IN (SELECT window FROM ticket WHERE state IN ('CALLED', 'SERVING')) ORDER BY no",
                row -> row.getInt(1),
                today);
    }

    /**
     * The last act of each window for the people of that day, or its close; what the hall closed itself does not count,
     * because nobody knows when it really ended.
     *
     * @param night until when an act of the next date belongs to that day
     */
    List<LastAct> lastActs(Database database, LocalDate day, Instant night) throws SQLException {
        LocalDate next = day.plusDays(1);
        return database.list(
                "SELECT window, max(at) FROM (SELECT txn.window AS window, ended AS at FROM txn JOIN ticket ON ticket.id = txn.ticket"
                        + " WHERE txn.day IN (?1, ?2) AND ticket.day = ?1 AND outcome <> 'INACCURATE'"
                        + " UNION ALL SELECT window, at FROM journal INDEXED BY journal_closed"
                        + " WHERE kind = 'closed' AND day IN (?1, ?2)) WHERE at <= ?3 GROUP BY window ORDER BY window",
                row -> new LastAct(row.getInt(1), row.getLong(2)),
                day,
                next,
                night);
    }

    /**
     * How many numbers of a service a day has given, those that were cancelled left out.
     *
     * @param letter the service's; the index of numbers finds them by it
     * @param from epoch milliseconds, and {@code until}, not included
     */
    int given(Database database, LocalDate day, String letter, long from, long until) throws SQLException {
        return (int) database.number(
                "SELECT count(*) FROM ticket WHERE day = ? AND label >= ? AND label < ? AND state <> 'CANCELLED'"
                        + " AND arrived >= ? AND arrived < ?",
                day,
                letter,
                String.valueOf((char) (letter.charAt(0) + 1)),
                from,
                until);
    }
}
