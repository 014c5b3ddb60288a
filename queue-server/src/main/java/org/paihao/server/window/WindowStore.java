package org.paihao.server.window;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.paihao.protocol.WindowState;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of windows. */
public final class WindowStore {
    private static final String SELECT = "SELECT " + WindowRow.COLUMNS + " FROM window WHERE gone IS NULL ";

    public Optional<WindowRow> find(Database database, int no) throws SQLException {
        return database.one(SELECT + "AND no = ?", WindowRow::of, no);
    }

    /** @throws Refusal 404 {@code window.unknown} */
    public WindowRow get(Database database, int no) throws SQLException {
        return find(database, no).orElseThrow(() -> Refusal.notFound("window.unknown", "this hall has no such window"));
    }

    /** The user who sits at the window; empty where nobody does. */
    public String clerkAt(Database database, int no) throws SQLException {
        return database.one("SELECT clerk FROM window WHERE no = ?", row -> row.getString(1), no)
                .orElse("");
    }

    /** Whether a user's window is open, with or without a session. */
    public boolean sitsAtOne(Database database, String clerk) throws SQLException {
        return database.number("SELECT count(*) FROM window WHERE clerk = ? AND state <> 'CLOSED'", clerk) > 0;
    }

    public List<WindowRow> all(Database database) throws SQLException {
        return database.list(SELECT + "ORDER BY no", WindowRow::of);
    }

    /** Whether any window serves more now than the hall's file says: for a tide, or for one that pauses. */
    boolean anyTakesMore(Database database) throws SQLException {
        return database.number("SELECT EXISTS (SELECT 1 FROM tide WHERE ended IS NULL)"
                        + " OR EXISTS (SELECT 1 FROM window WHERE state = 'PAUSED' AND substitute IS NOT NULL)")
                > 0;
    }

    /** Whether any window pauses with another one in its place. */
    boolean anyStandIn(Database database) throws SQLException {
        return database.number("SELECT EXISTS(SELECT 1 FROM window WHERE state = 'PAUSED' AND substitute IS NOT NULL)")
                > 0;
    }

    /** Why the last one of a unit left its windows without anybody in their place; empty where nobody did. */
    Optional<String> leftFor(Database database, int no) throws SQLException {
        return database.one("SELECT left_for FROM window WHERE no = ?", row -> row.getString(1), no);
    }

    /** Keeps why the last one left a unit's windows, until somebody is there again. */
    void leftFor(Writing writing, List<Integer> windows, String reason) throws SQLException {
        for (int no : windows) {
            writing.database().update("UPDATE window SET left_for = ? WHERE no = ?", reason, no);
        }
    }

    /** Counts a command of the window and keeps where its undo begins (null: nothing to take back). @return the turn */
    public long advance(Writing writing, WindowRow window, Long undo) throws SQLException {
        writing.database().update("UPDATE window SET turn = turn + 1, undo = ? WHERE no = ?", undo, window.no());
        return window.turn() + 1;
    }

    /** Counts an act of the hall at a window; it cannot be taken back. */
    public void nothingToUndo(Writing writing, int no) throws SQLException {
        writing.database().update("UPDATE window SET turn = turn + 1, undo = NULL WHERE no = ?", no);
    }

    /** Keeps which call the board shows for the window. @param call null: none */
    public void call(Writing writing, int no, Long call) throws SQLException {
        writing.database().update("UPDATE window SET call = ? WHERE no = ?", call, no);
    }

    /** No board shows a call of that ticket any more. */
    public void callIsOver(Writing writing, String ticket) throws SQLException {
        writing.database()
                .update(
                        "UPDATE window SET call = NULL WHERE call IN (SELECT seq FROM journal WHERE ticket = ?)",
                        ticket);
    }

    void open(Writing writing, WindowRow window, String clerk, String clerkName) throws SQLException {
        writing.database()
                .update(
                        "UPDATE window SET state = 'OPEN', clerk = ?, clerk_name = ?, left_for = NULL WHERE no = ?",
                        clerk,
                        clerkName,
                        window.no());
    }

    void pause(Writing writing, WindowRow window, String reason, Integer substitute) throws SQLException {
        writing.database()
                .update(
                        "UPDATE window SET state = 'PAUSED', pause_reason = ?, substitute = ? WHERE no = ?",
                        reason,
                        substitute,
                        window.no());
    }

    void endPause(Writing writing, WindowRow window) throws SQLException {
        writing.database()
                .update(
                        "UPDATE window SET state = 'OPEN', pause_reason = NULL, substitute = NULL, left_for = NULL"
                                + " WHERE no = ?",
                        window.no());
    }

    void close(Writing writing, WindowRow window) throws SQLException {
        writing.database()
                .update(
                        "UPDATE window SET state = ?, clerk = NULL, clerk_name = NULL, pause_reason = NULL,"
                                + " substitute = NULL WHERE no = ?",
                        WindowState.CLOSED,
                        window.no());
    }

    /** A new day: yesterday's calls leave the boards of windows where nobody is served, and nothing is undone. */
    public void beginDay(Writing writing) throws SQLException {
        writing.database()
                .update(
                        "UPDATE window SET undo = NULL, left_for = NULL, call = CASE WHEN no IN (SELECT window FROM ticket"
                                + " WHERE state IN ('CALLED', 'SERVING')) THEN call END");
    }
}
