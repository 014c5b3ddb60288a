package org.paihao.server.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the database file to this program's version, before anybody opens it. */
public final class Books {
    /** The version of the newest file in {@code db/}; a test compares. */
    static final int NEWEST = 20;

    private Books() {}

    /**
     * Creates or migrates the file.
     *
     * @throws SQLException if the file belongs to a newer program or cannot be written; the message says what to do
     */
    public static void migrate(Path file) throws SQLException {
        try (Database database = Database.forWriting(file)) {
            if (isCurrent(database)) {
                return;
            }
        }
        try {
            Flyway.configure()
                    .dataSource("jdbc:sqlite:" + file, null, null)
                    .locations("classpath:db")
                    .ignoreMigrationPatterns(new String[0])
                    .callbacks(new SmallLog())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SQLException(
                    "the database " + file + " does not fit this program (is it of a newer version?): "
                            + e.getMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    /** Time of the last row of the journal; empty where nothing was written yet. */
    public static Optional<Instant> lastWritten(Database database) throws SQLException {
        return database.one("SELECT at FROM journal ORDER BY seq DESC LIMIT 1", row -> row.getLong(1))
                .map(Instant::ofEpochMilli);
    }

    /** Flyway's own check takes half of a start; a file that is at this program's version needs none of it. */
    private static boolean isCurrent(Database database) throws SQLException {
        return database.number("SELECT count(*) FROM sqlite_master WHERE name = 'flyway_schema_history'") == 1
                && database.number("SELECT count(*) FROM flyway_schema_history WHERE NOT success") == 0
                && database.number("SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history") == NEWEST;
    }
}
