package org.paihao.server.view;

import java.sql.SQLException;
import java.time.LocalDate;
import org.paihao.server.storage.Database;

/** The SQL of where the books stand. */
final class MomentStore {
    /** @param seq of the journal's last row */
    record Books(String epoch, LocalDate day, long seq) {}

    Books books(Database database) throws SQLException {
        return database.one(
                        "SELECT epoch, day, (SELECT max(seq) FROM journal) FROM hall",
                        row -> new Books(row.getString(1), LocalDate.ofEpochDay(row.getLong(2)), row.getLong(3)))
                .orElseThrow();
    }
}
