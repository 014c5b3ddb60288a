package org.paihao.server.view;

import java.sql.SQLException;
import java.util.List;
import org.paihao.server.storage.Database;

/** The SQL of what a board shows and speaks besides tickets and windows. */
final class BoardStore {
    /** A call that stands, at a time in epoch milliseconds. */
    record Call(long seq, String number, String service, int window, long at) {}

    /** A call or recall as it was journaled; withdrawn if it does not stand any more. */
    record Said(long seq, String number, int window, long at, boolean recall, boolean withdrawn) {}

    /** Each window's last call that stands, the newest first. */
    List<Call> calls(Database database) throws SQLException {
        return database.list(
                "SELECT j.seq, t.label, t.service, w.no, j.at FROM window w JOIN journal j ON j.seq = w.call"
                        + " JOIN ticket t ON t.id = j.ticket WHERE w.gone IS NULL ORDER BY j.seq DESC",
                row -> new Call(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), row.getLong(5)));
    }

    /** The last calls and recalls, the newest first. */
    List<Said> said(Database database, int most) throws SQLException {
        return database.list(
                "SELECT j.seq, t.label, j.window, j.at, j.kind = 'recalled',"
                        + " t.call_from IS NULL OR j.seq < t.call_from"
                        + " FROM journal j JOIN ticket t ON t.id = j.ticket"
                        + " WHERE j.kind IN ('called', 'recalled') ORDER BY j.seq DESC LIMIT ?",
                row -> new Said(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getLong(4),
                        row.getBoolean(5),
                        row.getBoolean(6)),
                most);
    }
}
