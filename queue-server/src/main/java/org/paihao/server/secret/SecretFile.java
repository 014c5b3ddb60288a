package org.paihao.server.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** A file of mode 0600 that holds random bytes; it and its name are on the disk before anybody uses them. */
public final class SecretFile {
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretFile() {}

    /** Reads the file, or makes it with {@code length} random bytes. */
    public static byte[] readOrMake(Path file, int length) throws IOException {
        if (Files.exists(file)) {
            byte[] found = Files.readAllBytes(file);
            if (found.length != length) {
                throw new IOException(file + " should hold " + length + " bytes, not " + found.length
                        + "; put the right file back from your safe");
            }
            return found;
        }
        byte[] made = new byte[length];
        RANDOM.nextBytes(made);
        write(file, made);
        return made;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Path part = folder.resolve(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (FileChannel channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(part, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folder);
    }

    /** Overwrites the file, removes it and makes sure of that on the disk. */
    public static void destroy(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) channel.size()));
            channel.force(true);
        }
        Files.delete(file);
        syncFolder(file.toAbsolutePath().getParent());
    }

    private static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
