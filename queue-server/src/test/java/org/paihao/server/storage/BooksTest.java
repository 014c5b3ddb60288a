package org.paihao.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

    /** Of a ticket before a transfer could change its service. */
    private static final String KEPT = "seq, id, day, service, n, label, device, arrived, state, print, printed, copy,"
            + " window, calls, first_called, called, started, call_from";

    @Test
    void whatAnOlderProgramKeptOfTicketsGoesOn() throws SQLException {
        Path file = folder.resolve("hall.db");
        writtenByVersion(3, file);
        List<String> kept;
        try (Database database = Database.forWriting(file)) {
            database.update("INSERT INTO hall(one, epoch, day, file) VALUES (1, 'e', 20000, '')");
            database.update("INSERT INTO service(id, letter) VALUES ('social', 'A')");
            database.update("INSERT INTO window(no, state) VALUES (3, 'OPEN'), (4, 'OPEN')");
            database.update("INSERT INTO counter(day, service, last, waiting) VALUES (20000, 'social', 3, 1)");
            database.update(
                    "INSERT INTO ticket(" + KEPT + ") VALUES"
                            + " (7, 't1', 20000, 'social', 1, 'A001', 'k', 11, 'FINISHED', 'PRINTED', 12, 1, 3, 2, 13, 14, 15, 16),"
                            + " (8, 't2', 20000, 'social', 2, 'A002', 'k', 21, 'WAITING', 'UNPRINTED', NULL, 0, NULL, 0, NULL,"
                            + " NULL, NULL, NULL),"
                            + " (9, 't3', 20000, 'social', 3, 'A003', 'k', 31, 'CALLED', 'NONE', NULL, 0, 4, 1, 33, 34, NULL, 36)");
            database.update(
                    "INSERT INTO txn(id, ticket, ord, day, window, clerk, service, called, ended, outcome, exact)"
                            + " VALUES ('x', 't1', 1, 20000, 3, 'c', 'social', 7, 9, 'DONE', 1)");
            database.update("INSERT INTO opening(id_hash, txn, window, pad_until, phone_until)"
                    + " VALUES (x'00', 'x', 3, 10, 20)");
            kept = columns(database, KEPT);
        }
        Books.migrate(file);
        try (Database database = Database.forWriting(file)) {
            assertThat(columns(database, KEPT)).isEqualTo(kept);
            assertThat(columns(database, "label, origin, lane, rank, trip, came_back"))
                    .as("each stands where it arrived")
                    .containsExactly(
                            "[A001, social, 60, 11, 1, 0]",
                            "[A002, social, 60, 21, 1, 0]",
                            "[A003, social, 60, 31, 1, 0]");
            assertThat(database.number("SELECT waiting FROM counter WHERE calls = 0"))
                    .isEqualTo(1);
            assertThat(database.number("SELECT count(*) FROM txn JOIN ticket t ON t.id = ticket WHERE paused = 0"
                            + " AND class = 'HANDLE' AND promised IS NULL"))
                    .isEqualTo(1);
            assertThat(database.list("PRAGMA foreign_key_check", row -> row.getString(1)))
                    .isEmpty();
            assertThat(database.one("PRAGMA integrity_check", row -> row.getString(1)))
                    .hasValue("ok");
            assertThatThrownBy(() -> database.update("UPDATE ticket SET state = 'CALLED', window = 4 WHERE id = 't2'"))
                    .as("two at one window")
                    .hasMessageContaining("ticket.window");
            assertThatThrownBy(() -> database.update("DELETE FROM ticket WHERE id = 't1'"))
                    .as("its transaction knows it")
                    .hasMessageContaining("FOREIGN KEY");
            assertThat(database.update("UPDATE ticket SET state = 'CANCELLED' WHERE label = 'A002'"))
                    .isEqualTo(1);
        }
    }

    private static List<String> columns(Database database, String names) throws SQLException {
        int count = names.split(",").length;
        return database.list("SELECT " + names + " FROM ticket ORDER BY seq", row -> {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                values.add(row.getString(i));
            }
            return values.toString();
        });
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
