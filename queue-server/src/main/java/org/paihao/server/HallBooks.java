package org.paihao.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.paihao.server.catalog.CatalogStore;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.HallFile;
import org.paihao.server.catalog.HallFileFault;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Books;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.StartFault;

/** What a server opens before anything else: its books, the hall in them, and the hall's clock. */
final class HallBooks {
    private static final String SAMPLE = "/halls/huangtan.yaml";

    private HallBooks() {}

    /** The hall as the settings or the books have it; what is wrong with a new file leaves the old data untouched. */
    static Hall settle(ServerSettings settings, Clock realTime, Path file)
            throws SQLException, IOException, StartFault {
        Optional<String> given = Optional.empty();
        if (settings.hallFile().isPresent()) {
            given = Optional.of(Files.readString(settings.hallFile().get()));
            read(given.get());
        }
        Books.migrate(file);
        try (Database database = Database.forWriting(file)) {
            CatalogStore catalog = new CatalogStore();
            Optional<String> known = catalog.text(database);
            String text = given.isPresent() ? given.get() : known.isPresent() ? known.get() : resource(SAMPLE);
            Hall hall = read(text);
            // A file that the books have already is settled: its checks would read every ticket of the day again.
            if (!known.equals(Optional.of(text))) {
                HallClock clock = clock(settings, realTime, () -> 0, hall, Optional.empty());
                catalog.settle(database, hall, text, clock.dayOf(clock.now()));
            }
            return hall;
        }
    }

    private static Hall read(String text) throws StartFault {
        try {
            return HallFile.read(text);
        } catch (HallFileFault e) {
            throw new StartFault("the hall file has an error: " + e.getMessage(), e);
        }
    }

    static String resource(String name) throws IOException {
        try (InputStream text = HallBooks.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static HallClock clock(
            ServerSettings settings, Clock realTime, LongSupplier nanoTime, Hall hall, Optional<Instant> lastWritten) {
        ZoneId zone = hall.hours().zone();
        return settings.clockStart()
                .map(start -> HallClock.scaled(start, settings.clockSpeed(), zone, nanoTime))
                .orElseGet(() -> HallClock.measured(realTime.withZone(zone), nanoTime, lastWritten));
    }
}
