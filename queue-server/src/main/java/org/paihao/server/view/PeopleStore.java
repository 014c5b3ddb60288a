package org.paihao.server.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.view.GuideView;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.Lane;

/** The SQL of who is in the hall. */
final class PeopleStore {
    /** The indexes that hold just those who are not done: what a hall has served for years is never read again. */
    private static final String AT_A_WINDOW = "ticket_at WHERE state IN ('CALLED', 'SERVING')";

    private static final String HELD = "ticket_held WHERE state = 'HELD'";
    private static final String MISSED = "ticket_missed WHERE state = 'NO_SHOW'";
    private static final List<String> NOT_DONE = List.of(
            "ticket_next WHERE state = 'WAITING' AND only_window IS NULL",
            "ticket_own WHERE state = 'WAITING' AND only_window IS NOT NULL",
            AT_A_WINDOW,
            HELD,
            MISSED);

    /** A ticket that is not done. @param arrived in epoch milliseconds */
    record Row(
            long seq,
            String id,
            String number,
            String service,
            TicketState state,
            long arrived,
            Lane lane,
            String priority,
            Integer window,
            PrintState print,
            String device) {
        private static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    TicketState.valueOf(row.getString(5)),
                    row.getLong(6),
                    Lane.of(row.getInt(7)),
                    row.getString(8),
                    Database.intOrNull(row, 9),
                    PrintState.valueOf(row.getString(10)),
                    row.getString(11));
        }
    }

    /** How many of that day's numbers neither wait nor are done. */
    GuideView.Others others(Database database, LocalDate day) throws SQLException {
        return new GuideView.Others(
                count(database, HELD, day), count(database, MISSED, day), count(database, AT_A_WINDOW, day));
    }

    private static int count(Database database, String index, LocalDate day) throws SQLException {
        return (int) database.number("SELECT count(*) FROM ticket INDEXED BY " + index + " AND day = ?", day);
    }

    /** Who took a number that day and is not done yet, the latest first. */
    List<Row> here(Database database, LocalDate day, int most) throws SQLException {
        List<Row> people = new ArrayList<>();
        for (String index : NOT_DONE) {
            people.addAll(database.list(
                    "SELECT seq, id, label, service, state, arrived, lane, priority, coalesce(window, only_window), print,"
                            + " device FROM ticket INDEXED BY " + index + " AND day = ? ORDER BY seq DESC LIMIT ?",
                    Row::of,
                    day,
                    most));
        }
        people.sort(Comparator.comparingLong(Row::seq).reversed());
        return people.size() > most ? people.subList(0, most) : people;
    }
}
