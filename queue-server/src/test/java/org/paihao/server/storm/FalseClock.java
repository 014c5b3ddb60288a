package org.paihao.server.storm;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.paihao.server.load.Launch;

/** The clock of a server's machine, set while the server runs: libfaketime between the process and the real one. */
final class FalseClock {
    private static final ZoneId HALL = ZoneId.of("Asia/Shanghai");

    private final Path library;
    private final Path file;

    private FalseClock(Path library, Path file) {
        this.library = library;
        this.file = file;
    }

    /** Empty where this machine has no libfaketime. @param folder for the file that says how wrong the clock is */
    static Optional<FalseClock> in(Path folder) throws IOException {
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(Path.of("/usr/lib"), path -> Files.isDirectory(path.resolve("faketime")))) {
            for (Path place : found) {
                Path library = place.resolve("faketime/libfaketimeMT.so.1");
                if (Files.exists(library)) {
                    return Optional.of(new FalseClock(library, folder.resolve("clock")));
                }
            }
        }
        return Optional.empty();
    }

    /** A server that believes this clock; its monotonic clock stays what it is. */
    Launch around(Launch launch) {
        return launch.with("LD_PRELOAD", library.toString())
                .with("FAKETIME_TIMESTAMP_FILE", file.toString())
                .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                .with("FAKETIME_CACHE_DURATION", "1");
    }

    /** Sets the clock; a server that runs sees it within a second. @param local the hall's own time */
    void set(String local) throws IOException {
        Instant wanted = LocalDateTime.parse(local).atZone(HALL).toInstant();
        Path next = file.resolveSibling("clock.next");
        Files.writeString(
                next, "%+d".formatted(Duration.between(Instant.now(), wanted).toSeconds()));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
