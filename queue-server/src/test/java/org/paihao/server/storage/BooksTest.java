package org.paihao.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
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
        Books.migrate(file);
        Books.migrate(file);
        try (Database database = Database.forWriting(file)) {
            database.execute("DROP TABLE device");
            database.update("DELETE FROM flyway_schema_history WHERE version = '3'");
        }
        Books.migrate(file);
        try (Database database = Database.forWriting(file)) {
            assertThat(database.number("SELECT count(*) FROM device")).isZero();
            database.update("UPDATE flyway_schema_history SET version = '99' WHERE version = '3'");
        }
        assertThatThrownBy(() -> Books.migrate(file))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("newer");
    }
}
