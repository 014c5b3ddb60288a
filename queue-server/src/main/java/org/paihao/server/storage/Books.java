package org.paihao.server.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the database file to this program's version, before anybody opens it. */
public final class Books {
    private Books() {}

    /**
     * Creates or migrates the file.
     *
     * @throws SQLException if the file belongs to a newer program or cannot be written; the message says what to do
     */
    public static void migrate(Path file) throws SQLException {
        try (Database database = Database.forWriting(file)) {
            database.execute("PRAGMA user_version");
        }
        try {
            Flyway.configure()
                    .dataSource("jdbc:sqlite:" + file, null, null)
                    .locations("classpath:db")
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SQLException(
                    "the database " + file + " does not fit this program (is it of a newer version?): "
                            + e.getMessage().lines().findFirst().orElse(""),
                    e);
        }
    }
}
