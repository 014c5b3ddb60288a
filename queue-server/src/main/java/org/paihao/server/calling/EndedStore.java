package org.paihao.server.calling;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.paihao.protocol.ItemClass;
import org.paihao.server.storage.Database;

/**
 * The SQL of the transactions of a day that have ended. They are of the day of their ticket, also where they ended after
 * midnight; those that were held or transferred go on elsewhere.
 */
public final class EndedStore {
    /** Of transactions: but for those that go on elsewhere. */
    static final String ENDED = "outcome NOT IN ('HELD', 'TRANSFERRED')";

    private static final String OF_DAY =
            " FROM ticket JOIN txn ON txn.ticket = ticket.id WHERE ticket.day = ? AND " + ENDED;

    /** How many there are by outcome, those closed as inaccurate too. */
    public Map<String, Integer> outcomes(Database database, LocalDate day) throws SQLException {
        Map<String, Integer> outcomes = new TreeMap<>();
        database.list(
                "SELECT outcome, count(*)" + OF_DAY + " GROUP BY outcome",
                row -> outcomes.put(row.getString(1), row.getInt(2)),
                day);
        return outcomes;
    }

    /** How many of the same there are of each class; a class without any is left out. */
    public Map<ItemClass, Integer> classes(Database database, LocalDate day) throws SQLException {
        Map<ItemClass, Integer> classes = new EnumMap<>(ItemClass.class);
        database.list(
                "SELECT class, count(*)" + OF_DAY + " GROUP BY class",
                row -> classes.put(ItemClass.valueOf(row.getString(1)), row.getInt(2)),
                day);
        return classes;
    }
}
