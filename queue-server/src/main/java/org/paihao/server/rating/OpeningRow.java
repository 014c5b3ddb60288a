package org.paihao.server.rating;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An opening as stored, with what its transaction says.
 *
 * @param spentKey what the rating that spent it is known by, or null
 */
record OpeningRow(String ticket, int window, String clerk, String service, byte[] spentKey) {
    static final String SELECT = "SELECT x.ticket, o.window, x.clerk, x.service, o.spent_key"
            + " FROM opening o JOIN txn x ON x.id = o.txn WHERE o.id_hash = ?";

    static OpeningRow of(ResultSet row) throws SQLException {
        return new OpeningRow(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getBytes(5));
    }
}
