package org.paihao.server.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paihao.server.storage.Database;

/** The SQL of everything that times are measured by: the journal alone. */
final class EventStore {
    private static final String EVENTS = """
            SELECT j.seq, j.day, j.at / 1000, j.kind, j.window, t.id, t.label, t.arrived / 1000, t.origin,
             coalesce(j.body ->> '$.why', j.body ->> '$.to', j.body ->> '$.next', j.body ->> '$.kind', j.body ->> '$.act'),
             CASE j.kind WHEN 'undone' THEN j.body ->> '$.from' END, j.body ->> '$.clock' IS 'doubtful',
             CASE WHEN j.kind = 'clock-confirmed' AND j.body ->> '$.offMinutes' < 0 THEN 60 - 60 * (j.body ->> '$.offMinutes') ELSE 0 END
            FROM journal j LEFT JOIN ticket t ON t.id = j.ticket
            WHERE j.seq >= ? AND j.seq < ? AND j.kind IN ('opened', 'paused', 'continued', 'closed', 'closed-forgotten', 'called',
             'started', 'finished', 'transaction-added', 'held', 'transferred', 'missed', 'came-back', 'put-back',
             'closed-inaccurate', 'undone', 'clock-doubted', 'clock-believed', 'clock-confirmed')
            ORDER BY j.seq
            """;

    /**
     * The events of a day, and of the next ones that the books have until the last window that was opened on it is
     * closed: in the night as a rule, after a power cut some days later.
     */
    List<Event> whileOpen(Database database, LocalDate day) throws SQLException {
        List<Event> events = new ArrayList<>(of(database, day));
        LocalDate next = following(database, day);
        while (next != null && anyOpen(day, events)) {
            events.addAll(of(database, next));
            next = following(database, next);
        }
        return events;
    }

    /** The next day that the books have, or null. */
    private static LocalDate following(Database database, LocalDate day) throws SQLException {
        return dayAt(database, first(database, day.plusDays(1)));
    }

    private static List<Event> of(Database database, LocalDate day) throws SQLException {
        return database.list(EVENTS, EventStore::event, first(database, day), first(database, day.plusDays(1)));
    }

    private static boolean anyOpen(LocalDate day, List<Event> events) {
        Set<Integer> open = new HashSet<>();
        for (Event event : events) {
            switch (event.kind()) {
                case "opened" -> {
                    if (event.day().equals(day)) {
                        open.add(event.window());
                    }
                }
                case "closed", "closed-forgotten" -> open.remove(event.window());
                default -> {}
            }
        }
        return !open.isEmpty();
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
                Database.longOrNull(row, 11),
                row.getBoolean(12),
                row.getLong(13));
    }
}
