package org.paihao.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BooksTest {
    @TempDir
    Path folder;

    @Test
    void theNewestVersionIsThatOfTheNewestMigration() throws Exception {
        try (Stream<Path> files =
                Files.list(Path.of(Books.class.getResource("/db").toURI()))) {
            assertThat(files.mapToInt(file -> Integer.parseInt(
                                    file.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1")))
                            .max())
                    .hasValue(Books.NEWEST);
        }
    }

    @Test
    void aFileOfAnOlderProgramIsBroughtToTheNewestVersionAndOneOfANewerIsRefused() throws SQLException {
        Path file = folder.resolve("hall.db");
        writtenByVersion(1, file);
        Books.migrate(file);
        Books.migrate(file);
        try (Database database = Database.forWriting(file)) {
            assertThat(database.number("SELECT count(*) FROM device")).isZero();
            database.update("UPDATE flyway_schema_history SET version = '99' WHERE version = '3'");
        }
        assertThatThrownBy(() -> Books.migrate(file))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("newer");
    }

    @Test
    void whatAnOlderProgramKeptOfTicketsGoesOn() throws SQLException {
        Path file = folder.resolve("hall.db");
        writtenByVersion(3, file);
        try (Database database = Database.forWriting(file)) {
            database.update("INSERT INTO hall(one, epoch, day, file) VALUES (1, 'e', 20000, '')");
            database.update("INSERT INTO service(id, letter) VALUES ('social', 'A')");
            database.update("INSERT INTO window(no, state) VALUES (3, 'OPEN')");
            database.update("INSERT INTO counter(day, service, last, waiting) VALUES (20000, 'social', 2, 1)");
            database.update(
                    "INSERT INTO ticket(id, day, service, n, label, device, arrived, state, print, window, calls, called)"
                            + " VALUES ('t1', 20000, 'social', 1, 'A001', 'k', 5, 'FINISHED', 'PRINTED', 3, 2, 7),"
                            + " ('t2', 20000, 'social', 2, 'A002', 'k', 6, 'WAITING', 'PRINTED', NULL, 0, NULL)");
            database.update(
                    "INSERT INTO txn(id, ticket, ord, day, window, clerk, service, called, ended, outcome, exact)"
                            + " VALUES ('x', 't1', 1, 20000, 3, 'c', 'social', 7, 9, 'DONE', 1)");
            database.update("INSERT INTO opening(id_hash, txn, window, pad_until, phone_until)"
                    + " VALUES (x'00', 'x', 3, 10, 20)");
        }
        Books.migrate(file);
        try (Database database = Database.forWriting(file)) {
            assertThat(database.list(
                            "SELECT label, origin, service, lane, rank, calls, trip FROM ticket ORDER BY seq",
                            row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                                    + row.getInt(4) + " " + row.getLong(5) + " " + row.getInt(6) + " "
                                    + row.getInt(7)))
                    .containsExactly("A001 social social 60 5 2 1", "A002 social social 60 6 0 1");
            assertThat(database.number("SELECT count(*) FROM txn JOIN ticket t ON t.id = ticket WHERE paused = 0"))
                    .isEqualTo(1);
            assertThat(database.list("PRAGMA foreign_key_check", row -> row.getString(1)))
                    .isEmpty();
            assertThat(database.one("PRAGMA integrity_check", row -> row.getString(1)))
                    .hasValue("ok");
            assertThat(database.update("UPDATE ticket SET state = 'CANCELLED' WHERE label = 'A002'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void whoeverIsSignedInStaysSignedInAtTheSameWindow() throws SQLException {
        Path file = folder.resolve("hall.db");
        writtenByVersion(4, file);
        try (Database database = Database.forWriting(file)) {
            database.update("INSERT INTO window(no, state, clerk) VALUES (3, 'OPEN', '003')");
            database.update("INSERT INTO staff(name, role, password, since)"
                    + " VALUES ('003', 'CLERK', 'p', 1), ('guide', 'GUIDE', 'p', 1)");
            database.update("INSERT INTO session(token_hash, staff, window, begun)"
                    + " VALUES (x'01', '003', 3, 1), (x'02', 'guide', NULL, 1)");
        }
        Books.migrate(file);
        try (Database database = Database.forWriting(file)) {
            assertThat(database.number("SELECT window FROM place WHERE token_hash = x'01'"))
                    .isEqualTo(3);
            database.update("UPDATE window SET state = 'CLOSED' WHERE no = 3");
            assertThat(database.list("SELECT staff FROM session", row -> row.getString(1)))
                    .as("a session ends with its last window; one that never had a window does not")
                    .containsExactly("guide");
        }
    }

    private static void writtenByVersion(int version, Path file) {
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:db")
                .target(String.valueOf(version))
                .load()
                .migrate();
    }
}
