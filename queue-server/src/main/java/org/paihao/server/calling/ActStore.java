package org.paihao.server.calling;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Json;
import org.paihao.server.ticket.TicketRow;

/** The SQL of what the journal tells of a window's acts. */
final class ActStore {
    /**
     * A call as the journal keeps it.
     *
     * @param why code
     * @param normals how many without priority the window had called in a row before it, or null where the ratio did not
     *     count
     * @param facts times in epoch milliseconds
     */
    record CallRow(long at, String why, Long normals, Map<String, Object> facts) {}

    /**
     * A step of an act that can be taken back.
     *
     * @param from state of the ticket before it, or null where the kind says it
     * @param why of a call, else null
     * @param continued whether it went on with a transaction that had been laid aside
     */
    record Step(long seq, String kind, String ticket, long at, String from, String why, boolean continued) {}

    private static final String STEP = "SELECT seq, kind, ticket, at, body ->> '$.before.state', body ->> '$.why',"
            + " body -> '$.continued' IS NOT NULL FROM journal ";

    /** The code of why a call was made. @param seq its row */
    String why(Database database, long seq) throws SQLException {
        return database.one("SELECT body ->> '$.why' FROM journal WHERE seq = ?", row -> row.getString(1), seq)
                .orElseThrow();
    }

    /** @param seq of a row that tells of a call */
    CallRow called(Database database, long seq) throws SQLException {
        return database.one(
                        "SELECT at, body ->> '$.why', body ->> '$.normals', body -> '$.facts' FROM journal WHERE seq = ?",
                        row -> new CallRow(
                                row.getLong(1),
                                row.getString(2),
                                Database.longOrNull(row, 3),
                                Json.object(row.getString(4))),
                        seq)
                .orElseThrow();
    }

    /** The step with which an act began. */
    Step step(Database database, long seq) throws SQLException {
        return database.one(STEP + "WHERE seq = ?", ActStore::step, seq).orElseThrow();
    }

    /** The steps of the act that began with that row, in their order. */
    List<Step> steps(Database database, long from, int window) throws SQLException {
        return database.list(
                STEP + "WHERE seq >= ? AND window = ? AND kind IN ('called', 'started', 'missed', 'finished',"
                        + " 'transaction-added', 'held', 'transferred', 'came-back') ORDER BY seq",
                ActStore::step,
                from,
                window);
    }

    private static Step step(java.sql.ResultSet row) throws SQLException {
        return new Step(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7));
    }

    /** The journal row of a ticket's last call or recall since it came to its window. */
    long lastCall(Database database, TicketRow ticket) throws SQLException {
        return database.number(
                "SELECT max(seq) FROM journal WHERE ticket = ? AND seq >= ? AND kind IN ('called', 'recalled')",
                ticket.id(),
                ticket.callFrom());
    }

    /** Whether the ticket was moved after that row. */
    boolean movedSince(Database database, String ticket, long seq) throws SQLException {
        return database.number(
                        "SELECT count(*) FROM journal WHERE ticket = ? AND seq > ? AND kind IN ('called', 'came-back',"
                                + " 'cancelled', 'expired', 'closed-inaccurate')",
                        ticket,
                        seq)
                > 0;
    }
}
