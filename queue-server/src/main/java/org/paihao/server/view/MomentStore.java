package org.paihao.server.view;

import java.sql.SQLException;
import java.time.LocalDate;
import org.paihao.server.storage.Database;

/** The SQL of where the books stand. */
final class MomentStore {
    LocalDate day(Database database) throws SQLException {
        return LocalDate.ofEpochDay(database.number("SELECT day FROM hall"));
    }

    String epoch(Database database) throws SQLException {
        return database.one("SELECT epoch FROM hall", row -> row.getString(1)).orElseThrow();
    }

    long seq(Database database) throws SQLException {
        return database.number("SELECT max(seq) FROM journal");
    }
}
