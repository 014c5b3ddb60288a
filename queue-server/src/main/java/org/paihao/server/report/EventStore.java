package org.paihao.server.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.paihao.server.storage.Database;

/** The SQL of everything that times are measured by: one read of the journal. */
final class EventStore {
    private static final String EVENTS = """
            SELECT j.seq, j.day, j.at / 1000, j.kind, j.window, t.id, t.label, t.arrived / 1000, t.origin,
             coalesce(j.body ->> '$.why', j.body ->> '$.to', j.body ->> '$.next', j.body ->> '$.kind'),
             CASE j.kind WHEN 'undone' THEN j.body ->> '$.from' END
            FROM journal j LEFT JOIN ticket t ON t.id = j.ticket
            WHERE j.seq >= ? AND j.seq < ? AND j.kind IN ('opened', 'paused', 'continued', 'closed', 'closed-forgotten', 'called',
             'started', 'finished', 'transaction-added', 'held', 'transferred', 'missed', 'came-back', 'put-back',
             'closed-inaccurate', 'undone')
            ORDER BY j.seq
            """;

    /** The events of a day and of the next one that the books have, into which its windows may be open. */
    List<Event> ofDayAndNight(Database database, LocalDate day) throws SQLException {
        long next = first(database, day.plusDays(1));
        LocalDate night = dayAt(database, next);
        return database.list(
                EVENTS,
                EventStore::event,
                first(database, day),
                night == null ? next : first(database, night.plusDays(1)));
    }

    /** The first row of that day or a later one; days only move forward, so that it is found by halves. */
    static long first(Database database, LocalDate day) throws SQLException {
        long low = 0;
        long high = database.number("SELECT max(seq) FROM journal") + 1;
        while (low < high) {
            long middle = (low + high) / 2;
            if (dayAt(database, middle).isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The day of the first row from there on, or null where there is none. */
    private static LocalDate dayAt(Database database, long seq) throws SQLException {
        return database.one(
                        "SELECT day FROM journal WHERE seq >= ? ORDER BY seq LIMIT 1",
                        row -> LocalDate.ofEpochDay(row.getLong(1)),
                        seq)
                .orElse(null);
    }

    private static Event event(ResultSet row) throws SQLException {
        String ticket = row.getString(6);
        return new Event(
                row.getLong(1),
                LocalDate.ofEpochDay(row.getLong(2)),
                row.getLong(3),
                row.getString(4),
                Database.intOrNull(row, 5),
                ticket == null ? null : new Event.Visitor(ticket, row.getString(7), row.getLong(8), row.getString(9)),
                row.getString(10),
                Database.longOrNull(row, 11));
    }
}
