package org.paihao.server.staff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.server.catalog.Clerk;
import org.paihao.server.catalog.Hall;

/**
 * Photos of the staff, in the folder {@code photos} of the hall's data. Only a file that the hall's file names is read, and
 * only one that is what its first bytes say: nobody who asks says where to look.
 */
public final class Photos {
    /** No photo is larger, in bytes. */
    static final int LARGEST = 512 * 1024;

    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private final Hall hall;
    private final Path folder;

    /** @param data the hall's folder */
    public Photos(Hall hall, Path data) {
        this.hall = hall;
        this.folder = data.resolve("photos");
    }

    /** A photo. @param type of its content */
    record Photo(String type, byte[] bytes) {}

    /** The photo of a clerk; empty where there is none, or none that can be shown. @param no the staff number */
    Optional<Photo> of(String no) {
        return hall.clerk(no).flatMap(Clerk::photo).flatMap(this::read);
    }

    /** What the hall's file names and nobody can see. */
    public List<String> missing() {
        return hall.clerks().stream()
                .flatMap(clerk -> clerk.photo().stream())
                .filter(file -> read(file).isEmpty())
                .toList();
    }

    private Optional<Photo> read(String file) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? Optional.empty() : type(bytes).map(type -> new Photo(type, bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> type(byte[] bytes) {
        return BEGINNINGS.entrySet().stream()
                .filter(known -> bytes.length > known.getValue().length
                        && Arrays.equals(
                                bytes, 0, known.getValue().length, known.getValue(), 0, known.getValue().length))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
