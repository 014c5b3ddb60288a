package org.paihao.server.rating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paihao.server.secret.SecretFile;

/**
 * The keys of the days that have boxes: {@code rating-<day>.key}, files of mode 0600 outside of the database and its
 * backups. A key is on the disk before the first rating of its day, and destroyed once all of them are released; so a
 * key of a past day is the sign that a release is not finished.
 */
public final class DayKeys implements Seal {
    private static final Pattern NAME =
            Pattern.compile("rating-(\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))\\.key(\\.part)?");

    private final Path folder;

    public DayKeys(Path folder) {
        this.folder = folder;
    }

    @Override
    public byte[] seal(LocalDate day, byte[] box, byte[] plain) {
        try {
            return new DayKey(SecretFile.readOrMake(file(day), DayKey.LENGTH)).seal(box, plain);
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the day's ratings cannot be used", e);
        }
    }

    /** @throws BoxClosed if the day's key is lost */
    DayKey find(LocalDate day) throws BoxClosed {
        Path file = file(day);
        if (!Files.exists(file)) {
            throw new BoxClosed("the key of that day is missing");
        }
        try {
            return new DayKey(SecretFile.readOrMake(file, DayKey.LENGTH));
        } catch (IOException e) {
            throw new BoxClosed("the key of that day cannot be read: " + e.getMessage());
        }
    }

    /** The days that are over and have left a key. */
    List<LocalDate> before(LocalDate today) {
        return names().map(NAME::matcher)
                .filter(Matcher::matches)
                .map(name -> LocalDate.parse(name.group(1)))
                .filter(day -> day.isBefore(today))
                .distinct()
                .toList();
    }

    private Stream<String> names() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the keys cannot be read", e);
        }
    }

    /** Makes the boxes of that day unreadable for ever, those in old backups too. */
    void destroy(LocalDate day) {
        try {
            for (Path file : List.of(file(day), folder.resolve(file(day).getFileName() + ".part"))) {
                if (Files.exists(file)) {
                    SecretFile.destroy(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the key of a past day's ratings could not be destroyed", e);
        }
    }

    Path file(LocalDate day) {
        return folder.resolve("rating-" + day + ".key");
    }
}
