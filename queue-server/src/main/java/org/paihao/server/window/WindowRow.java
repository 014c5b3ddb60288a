package org.paihao.server.window;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.paihao.protocol.Window;
import org.paihao.protocol.WindowState;
import org.paihao.server.storage.Database;

/**
 * A window as stored.
 *
 * @param clerk user who sits there, or null; {@code clerkName} as the hall shows it
 * @param turn counts its commands
 * @param call journal row of its last call or recall that still stands, or null
 * @param undo journal row with which its last act began, if that can be taken back, or null
 */
public record WindowRow(
        int no,
        WindowState state,
        String clerk,
        String clerkName,
        String pauseReason,
        Integer substitute,
        long turn,
        Long call,
        Long undo) {
    static final String COLUMNS = "no, state, clerk, clerk_name, pause_reason, substitute, turn, call, undo";

    static WindowRow of(ResultSet row) throws SQLException {
        return new WindowRow(
                row.getInt(1),
                WindowState.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Database.intOrNull(row, 6),
                row.getLong(7),
                Database.longOrNull(row, 8),
                Database.longOrNull(row, 9));
    }

    /** The same window if it paused. */
    WindowRow paused(Integer standIn) {
        return new WindowRow(no, WindowState.PAUSED, clerk, clerkName, pauseReason, standIn, turn, call, undo);
    }

    /** The same window if it closed. */
    WindowRow closed() {
        return new WindowRow(no, WindowState.CLOSED, null, null, null, null, turn, call, undo);
    }

    public Window wire() {
        return new Window(no, state, turn, clerk, pauseReason, substitute);
    }
}
