package org.paihao.server.report;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.paihao.protocol.OutOfOrderReport;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;

/** The SQL of calls by number: the journal alone, so that nothing later can mend them. */
final class OutOfOrderStore {
    private static final String CALLED =
            " FROM journal AS call WHERE call.seq >= ? AND call.seq < ? AND call.kind = 'called'";

    long calls(Database database, LocalDate from, LocalDate until) throws SQLException {
        return database.number(
                "SELECT count(*)" + CALLED,
                EventStore.first(database, from),
                EventStore.first(database, until.plusDays(1)));
    }

    List<OutOfOrderReport.Line> byNumber(Database database, HallClock clock, LocalDate from, LocalDate until)
            throws SQLException {
        return database.list(
                "SELECT call.day, call.at, (SELECT label FROM ticket WHERE id = call.ticket),"
                        + " (SELECT label FROM ticket WHERE id = call.body ->> '$.insteadOf'), call.window, call.actor,"
                        + " call.body ->> '$.facts.reason', EXISTS (SELECT 1 FROM journal AS back"
                        + "  WHERE back.ticket = call.ticket AND back.seq > call.seq"
                        + "   AND (back.kind = 'put-back' OR back.kind = 'undone' AND back.body ->> '$.act' = 'call')"
                        + "   AND NOT EXISTS (SELECT 1 FROM journal AS again WHERE again.ticket = call.ticket"
                        + "    AND again.kind = 'called' AND again.seq > call.seq AND again.seq < back.seq))"
                        + CALLED
                        + " AND call.body ->> '$.why' = 'by-number' ORDER BY call.seq",
                row -> new OutOfOrderReport.Line(
                        LocalDate.ofEpochDay(row.getLong(1)),
                        clock.wire(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6),
                        row.getString(7),
                        row.getBoolean(8)),
                EventStore.first(database, from),
                EventStore.first(database, until.plusDays(1)));
    }
}
