package org.paihao.server.rating;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of boxes and of the ratings that came out of them. */
final class BoxStore {
    void add(Writing writing, Box box) throws SQLException {
        writing.database().update("INSERT INTO box(id, day, cipher) VALUES (?,?,?)", box.id(), box.day(), box.cipher());
    }

    /** The boxes of the days that are over. */
    List<Box> before(Database database, LocalDate today) throws SQLException {
        return database.list(
                "SELECT id, day, cipher FROM box WHERE day < ?",
                row -> new Box(row.getBytes(1), LocalDate.ofEpochDay(row.getLong(2)), row.getBytes(3)),
                today);
    }

    /** The days that are over and still have a box. */
    List<LocalDate> daysBefore(Database database, LocalDate today) throws SQLException {
        return database.list(
                "SELECT DISTINCT day FROM box WHERE day < ?", row -> LocalDate.ofEpochDay(row.getLong(1)), today);
    }

    void delete(Writing writing, Box box) throws SQLException {
        writing.database().update("DELETE FROM box WHERE id = ?", box.id());
    }

    /** @param month such as {@code 2026-11} */
    void release(Writing writing, byte[] id, String month, Rating rating) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO rating(id, month, window, clerk, service, level, reasons, is_default)"
                                + " VALUES (?,?,?,?,?,?,?,0)",
                        id,
                        month,
                        rating.window(),
                        rating.clerk(),
                        rating.service(),
                        rating.level(),
                        rating.reasonsAsJson());
    }
}
