package org.paihao.server.calling;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.TicketRow;

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

    /** The step with which an act began. */
    Step step(Database database, long seq) throws SQLException {
        return database.one(
                        "SELECT kind, ticket, at FROM journal WHERE seq = ?",
                        row -> new Step(row.getString(1), row.getString(2), row.getLong(3)),
                        seq)
                .orElseThrow();
    }

    /** The journal row of a ticket's last call or recall since it came to its window. */
    long lastCall(Database database, TicketRow ticket) throws SQLException {
        return database.number(
                "SELECT max(seq) FROM journal WHERE ticket = ? AND seq >= ? AND kind IN ('called', 'recalled')",
                ticket.id(),
                ticket.callFrom());
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
