package org.paihao.server.calling;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.paihao.server.storage.Database;

/** The SQL of what the journal tells of a window's acts. */
final class ActStore {
    /** Why somebody was called, times in epoch milliseconds. */
    record Call(long at, long arrivedAt, int waiting) {}

    /** A step of an act that can be taken back. */
    record Step(String kind, String ticket, long at) {}

    Optional<Call> call(Database database, long seq) throws SQLException {
        return database.one(
                "SELECT at, body ->> '$.facts.arrivedAt', body ->> '$.facts.waiting' FROM journal WHERE seq = ?",
                row -> new Call(row.getLong(1), row.getLong(2), row.getInt(3)),
                seq);
    }

    /** The steps of the act that began with that row, in their order. */
    List<Step> steps(Database database, long from, int window) throws SQLException {
        return database.list(
                "SELECT kind, ticket, at FROM journal WHERE seq >= ? AND window = ?"
                        + " AND kind IN ('called', 'started', 'missed', 'finished') ORDER BY seq",
                row -> new Step(row.getString(1), row.getString(2), row.getLong(3)),
                from,
                window);
    }
}
