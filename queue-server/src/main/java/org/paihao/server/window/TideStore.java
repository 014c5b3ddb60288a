package org.paihao.server.window;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of what windows took over for a while. */
public final class TideStore {
    private static final String SELECT = "SELECT " + TideRow.COLUMNS + " FROM tide ";

    /** What has been taken over and not ended, also where its time is up. */
    public List<TideRow> running(Database database) throws SQLException {
        return database.list(SELECT + "WHERE ended IS NULL ORDER BY window", TideRow::of);
    }

    public Optional<TideRow> runningAt(Database database, int window) throws SQLException {
        return database.one(SELECT + "WHERE window = ? AND ended IS NULL", TideRow::of, window);
    }

    /** All of a business day, in their order. */
    public List<TideRow> of(Database database, LocalDate day) throws SQLException {
        return database.list(SELECT + "WHERE day = ? ORDER BY begun_seq", TideRow::of, day);
    }

    public void begin(Writing writing, long seq, int window, String service, long until, int waiting)
            throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO tide(begun_seq, day, window, service, begun, until, waiting) VALUES (?,?,?,?,?,?,?)",
                        seq,
                        writing.day(),
                        window,
                        service,
                        writing.at(),
                        until,
                        waiting);
    }

    /** How many people of the service the window has called since it took it over; one called twice counts once. */
    public int calls(Database database, TideRow tide) throws SQLException {
        return (int) database.number(
                "SELECT count(DISTINCT j.ticket) FROM journal j JOIN ticket t ON t.id = j.ticket"
                        + " WHERE j.seq > ? AND j.kind IN ('called', 'recalled') AND j.window = ? AND t.service = ?",
                tide.begunSeq(),
                tide.window(),
                tide.service());
    }

    public void end(Writing writing, TideRow tide, int waiting, int calls) throws SQLException {
        writing.database()
                .update(
                        "UPDATE tide SET ended = ?, waiting_after = ?, calls = ? WHERE begun_seq = ?",
                        writing.at(),
                        waiting,
                        calls,
                        tide.begunSeq());
    }

    /** How long serving one took today on average, in milliseconds, for services of which enough were served. */
    public List<Pace> paces(Database database, LocalDate day, int atLeast) throws SQLException {
        return database.list(
                "SELECT service, CAST(avg(ended - called) AS INTEGER) FROM txn WHERE day = ? AND exact = 1"
                        + " GROUP BY service HAVING count(*) >= ?",
                row -> new Pace(row.getString(1), row.getLong(2)),
                day,
                atLeast);
    }

    /** @param each milliseconds from the call to the end */
    public record Pace(String service, long each) {}
}
