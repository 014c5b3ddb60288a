package org.paihao.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.SampleHall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Books;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Readers;
import org.paihao.server.window.WindowDesk;
import org.paihao.server.window.WindowServices;
import org.paihao.server.window.WindowStore;

/** The books of the sample hall in a temporary folder, with real SQLite. */
public final class TemporaryBooks implements AutoCloseable {
    private final Path file;
    private final HallClock clock = HallClock.of(Clock.system(ZoneId.of("Asia/Shanghai")));
    private final Hall hall = SampleHall.hall();
    private final Ledger ledger;
    private final Readers readers;

    public TemporaryBooks(Path folder) {
        file = folder.resolve("hall.db");
        try {
            Books.migrate(file);
            try (Database database = Database.forWriting(file)) {
                if (database.number("SELECT COUNT(*) FROM hall") == 0) {
                    database.update(
                            "INSERT INTO hall(one, epoch, day, file) VALUES (1, 'test', ?, '')", LocalDate.now());
                    for (var window : hall.windows()) {
                        database.update("INSERT INTO window(no, state) VALUES (?, 'CLOSED')", window.no());
                    }
                }
            }
            ledger = new Ledger(file, clock, (writing, today) -> writing.beginDay(today), () -> {}, () -> {});
            readers = new Readers(file);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    public Path file() {
        return file;
    }

    public Hall hall() {
        return hall;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Readers readers() {
        return readers;
    }

    public WindowDesk windowDesk() {
        WindowStore windows = new WindowStore();
        return new WindowDesk(hall, windows, new WindowServices(hall, windows));
    }

    @Override
    public void close() throws SQLException {
        ledger.close();
        readers.close();
    }
}
