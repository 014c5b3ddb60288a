package org.paihao.server.estimate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.paihao.protocol.Wait;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of how queues were seen, what visitors were told, and what became of it. */
final class EstimateStore {
    /** A wait is as long as until the first call, whatever became of the ticket then. */
    private static final String TOLD_DAYS = """
            SELECT day, count(*), count(waited), total(waited BETWEEN told_low AND told_high), total(abs(waited - told_mid))
            FROM (SELECT day, told_low, told_mid, told_high, ((SELECT min(at) FROM journal
             WHERE journal.ticket = ticket.id AND kind = 'called') - arrived) / 60000.0 AS waited
             FROM ticket WHERE told_mid IS NOT NULL AND day BETWEEN ? AND ?)
            GROUP BY day ORDER BY day DESC
            """;

    /** What a queue counted today. */
    record Counted(String service, int called, int waiting) {}

    /** An open window. @param free whether nobody is called or served there */
    record OpenWindow(int no, boolean free) {}

    /** A queue as it was seen on a day. */
    record Seen(LocalDate day, String service, QueueMoment moment) {}

    /** The journal's last row: while it is the same, nothing was done. */
    long seq(Database database) throws SQLException {
        return database.number("SELECT max(seq) FROM journal");
    }

    Map<String, Counted> counted(Database database, LocalDate day) throws SQLException {
        return database
                .list(
                        "SELECT service, calls, waiting FROM counter WHERE day = ?",
                        row -> new Counted(row.getString(1), row.getInt(2), row.getInt(3)),
                        day)
                .stream()
                .collect(Collectors.toMap(Counted::service, counted -> counted));
    }

    List<OpenWindow> openWindows(Database database) throws SQLException {
        return database.list(
                "SELECT no, NOT EXISTS (SELECT 1 FROM ticket WHERE ticket.window = no AND state IN ('CALLED', 'SERVING'))"
                        + " FROM window WHERE window.state = 'OPEN' AND gone IS NULL",
                row -> new OpenWindow(row.getInt(1), row.getBoolean(2)));
    }

    void keep(Writing writing, String service, QueueMoment seen) throws SQLException {
        writing.database()
                .update(
                        "INSERT OR REPLACE INTO queue_seen(day, service, second, called, issued, windows) VALUES (?,?,?,?,?,?)",
                        writing.day(),
                        service,
                        Math.round(seen.minute() * 60),
                        seen.called(),
                        seen.issued(),
                        seen.windows());
    }

    void forgetBefore(Writing writing, LocalDate day) throws SQLException {
        writing.database().update("DELETE FROM queue_seen WHERE day < ?", day);
    }

    /** Everything seen and kept, in the order of time. */
    List<Seen> seen(Database database) throws SQLException {
        return database.list(
                "SELECT day, service, second, called, issued, windows FROM queue_seen ORDER BY day, second",
                row -> new Seen(
                        LocalDate.ofEpochDay(row.getLong(1)),
                        row.getString(2),
                        new QueueMoment(row.getLong(3) / 60.0, row.getInt(4), row.getInt(5), row.getInt(6))));
    }

    /** The first of the last days on which numbers were given. */
    LocalDate back(Database database, int days) throws SQLException {
        return LocalDate.ofEpochDay(database.number(
                "SELECT min(day) FROM (SELECT DISTINCT day FROM counter ORDER BY day DESC LIMIT ?)", days));
    }

    /** The days with a told wait, the latest first. */
    List<ToldDay> toldDays(Database database, LocalDate from, LocalDate until) throws SQLException {
        return database.list(
                TOLD_DAYS,
                row -> new ToldDay(
                        LocalDate.ofEpochDay(row.getLong(1)),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getDouble(5)),
                from,
                until);
    }

    void told(Writing writing, String ticket, Wait wait) throws SQLException {
        writing.database()
                .update(
                        "UPDATE ticket SET told_low = ?, told_mid = ?, told_high = ? WHERE id = ?",
                        wait.lowMinutes(),
                        wait.midMinutes(),
                        wait.highMinutes(),
                        ticket);
    }
}
