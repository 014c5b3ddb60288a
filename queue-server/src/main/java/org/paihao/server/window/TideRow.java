package org.paihao.server.window;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.paihao.server.storage.Database;

/**
 * A service that a window took over for a while, as stored; times in epoch milliseconds.
 *
 * @param begunSeq journal row with which it began
 * @param until when it ends by itself
 * @param waiting how many waited for the service then
 * @param ended null while it runs; {@code waitingAfter} and {@code calls} (of people of that service, by that window) are
 *     known only then
 */
public record TideRow(
        long begunSeq,
        LocalDate day,
        int window,
        String service,
        long begun,
        long until,
        int waiting,
        Long ended,
        Integer waitingAfter,
        Integer calls) {
    static final String COLUMNS = "begun_seq, day, window, service, begun, until, waiting, ended, waiting_after, calls";

    static TideRow of(ResultSet row) throws SQLException {
        return new TideRow(
                row.getLong(1),
                LocalDate.ofEpochDay(row.getLong(2)),
                row.getInt(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getInt(7),
                Database.longOrNull(row, 8),
                Database.intOrNull(row, 9),
                Database.intOrNull(row, 10));
    }
}
