package org.paihao.server.calling;

import java.sql.SQLException;
import java.time.LocalDate;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of the ratio between those with priority and those without, window by window. */
final class RatioStore {
    /** How many without priority the window called since its last one with it; {@code usual} before its first call. */
    long normals(Database database, LocalDate day, int window, long usual) throws SQLException {
        return database.one(
                        "SELECT normals FROM ratio WHERE day = ? AND window = ?", row -> row.getLong(1), day, window)
                .orElse(usual);
    }

    void keep(Writing writing, int window, long normals) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO ratio(day, window, normals) VALUES (?,?,?)"
                                + " ON CONFLICT(day, window) DO UPDATE SET normals = excluded.normals",
                        writing.day(),
                        window,
                        normals);
    }
}
