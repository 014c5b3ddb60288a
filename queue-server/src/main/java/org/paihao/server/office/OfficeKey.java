package org.paihao.server.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.paihao.server.secret.RandomToken;

/**
 * The key to the office of a running server: a file of mode 0600 in its data folder, new at each start, which says where
 * the server listens. Whoever may read it runs the server's machine.
 */
public record OfficeKey(int port, String secret) {
    private static final String FILE = "office.key";

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "OfficeKey[port=" + port + "]";
    }

    /** Puts a new key into the folder, whole or not at all. */
    public static OfficeKey leave(Path folder, int port) throws IOException {
        OfficeKey key = new OfficeKey(port, RandomToken.next());
        Path part = folder.resolve(FILE + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, port + " " + key.secret + "\n");
        Files.move(part, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return key;
    }

    /** The key that a server left; it may have ended without taking it away. */
    public static Optional<OfficeKey> in(Path folder) throws IOException {
        try {
            String[] words = Files.readString(folder.resolve(FILE), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ");
            return words.length == 2
                    ? Optional.of(new OfficeKey(Integer.parseInt(words[0]), words[1]))
                    : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Takes the key away again when the server stops. */
    public static void take(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }
}
