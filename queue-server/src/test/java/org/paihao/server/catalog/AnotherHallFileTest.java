package org.paihao.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.server.storage.Books;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.StartFault;

/** A hall file that is loaded over a hall that has already worked. */
class AnotherHallFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private final CatalogStore catalog = new CatalogStore();
    private Database database;
    private String sample;

    @BeforeEach
    void aHallThatWorks() throws Exception {
        Path file = folder.resolve("hall.db");
        Books.migrate(file);
        database = Database.forWriting(file);
        sample = sample();
        settle(sample);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private static String sample() throws IOException {
        try (InputStream text = HallFile.class.getResourceAsStream("/halls/huangtan.yaml")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void settle(String text) throws Exception {
        catalog.settle(database, HallFile.read(text), text, TODAY);
    }

    private long servicesInUse() throws SQLException {
        return database.number("SELECT count(*) FROM service WHERE gone IS NULL");
    }

    @Test
    void aWindowWhereAClerkSitsCannotLeaveTheHall() throws Exception {
        database.update("INSERT INTO window(no, state) VALUES (99, 'OPEN')");
        assertThatThrownBy(() -> settle(sample)).isInstanceOf(StartFault.class).hasMessageContaining("window 99");
        assertThat(database.number("SELECT count(*) FROM window WHERE gone IS NULL"))
                .isEqualTo(11);
    }

    @Test
    void aWindowThatIsClosedMayLeaveTheHall() throws Exception {
        database.update("INSERT INTO window(no, state) VALUES (99, 'CLOSED')");
        settle(sample);
        assertThat(database.number("SELECT count(*) FROM window WHERE gone IS NULL"))
                .isEqualTo(10);
    }

    @Test
    void aLetterThatGaveNumbersTodayKeepsItsServiceToday() throws Exception {
        database.update("UPDATE service SET gone = 1 WHERE letter = 'A'");
        database.update("INSERT INTO service(id, letter) VALUES ('older', 'A')");
        giveNumber("older", "A001", "FINISHED");
        assertThatThrownBy(() -> settle(sample)).isInstanceOf(StartFault.class).hasMessageContaining("letter A");

        database.update("UPDATE hall SET day = ?", TODAY.plusDays(1));
        settle(sample);
        assertThat(servicesInUse()).isEqualTo(8);
    }

    @Test
    void aServiceThatSomebodyHasANumberForTodayCannotLeaveTheHall() throws Exception {
        database.update("INSERT INTO service(id, letter, gone) VALUES ('leaving', 'Z', NULL)");
        giveNumber("leaving", "Z001", "WAITING");
        assertThatThrownBy(() -> settle(sample))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("leaves out the service leaving");
        assertThat(servicesInUse()).isEqualTo(9);

        database.update("UPDATE ticket SET state = 'FINISHED'");
        settle(sample);
        assertThat(servicesInUse()).isEqualTo(8);
    }

    @Test
    void whoWaitsSinceADayThatIsOverStrandsNobody() throws Exception {
        database.update("INSERT INTO service(id, letter, gone) VALUES ('leaving', 'Z', NULL)");
        giveNumber("leaving", "Z001", "WAITING");
        catalog.settle(database, HallFile.read(sample), sample, TODAY.plusDays(1));
        assertThat(servicesInUse()).isEqualTo(8);
    }

    private void giveNumber(String service, String label, String state) throws SQLException {
        database.update(
                "INSERT INTO ticket(id, day, origin, service, n, label, device, arrived, state, print, lane, rank)"
                        + " VALUES ('t', ?, ?, ?, 1, ?, 'k', 0, ?, 'PRINTED', 60, 0)",
                TODAY,
                service,
                service,
                label,
                state);
    }
}
