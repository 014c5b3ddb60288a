package org.paihao.server.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.TicketState;
import org.paihao.server.storage.Database;

/**
 * A ticket as stored; times in epoch milliseconds.
 *
 * @param seq order of issue
 * @param service id
 * @param device the kiosk that issued it, or who else did
 * @param printed time of the first report of its paper, or null
 * @param copy whether a reprint was asked for and not yet reported
 * @param window where it is or was last called, or null
 * @param firstCalled time of the call, {@code called} of the last recall
 * @param callFrom journal row of the call that brought it to its window; null once it is put back
 */
public record TicketRow(
        long seq,
        String id,
        LocalDate day,
        String service,
        String label,
        String device,
        long arrived,
        TicketState state,
        PrintState print,
        Long printed,
        boolean copy,
        Integer window,
        int calls,
        Long firstCalled,
        Long called,
        Long started,
        Long callFrom) {
    static final String COLUMNS = "seq, id, day, service, label, device, arrived, state, print, printed, copy, window,"
            + " calls, first_called, called, started, call_from";

    static TicketRow of(ResultSet row) throws SQLException {
        return new TicketRow(
                row.getLong(1),
                row.getString(2),
                LocalDate.ofEpochDay(row.getLong(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                TicketState.valueOf(row.getString(8)),
                PrintState.valueOf(row.getString(9)),
                Database.longOrNull(row, 10),
                row.getBoolean(11),
                Database.intOrNull(row, 12),
                row.getInt(13),
                Database.longOrNull(row, 14),
                Database.longOrNull(row, 15),
                Database.longOrNull(row, 16),
                Database.longOrNull(row, 17));
    }
}
