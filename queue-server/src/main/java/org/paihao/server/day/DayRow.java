package org.paihao.server.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.paihao.server.storage.Database;

/**
 * How a business day was opened and closed, as stored; times in epoch milliseconds.
 *
 * @param openedBy as the journal names it; {@code hall}: by rule
 * @param manned how many windows had somebody at them when it was opened
 * @param closed null while it lasts
 */
record DayRow(long opened, String openedBy, int manned, Long closed, String closedBy) {
    static DayRow of(ResultSet row) throws SQLException {
        return new DayRow(
                row.getLong(1), row.getString(2), row.getInt(3), Database.longOrNull(row, 4), row.getString(5));
    }

    boolean isClosed() {
        return closed != null;
    }

    boolean isClosedByHand() {
        return isClosed() && !closedBy.equals(DayDesk.RULE);
    }
}
