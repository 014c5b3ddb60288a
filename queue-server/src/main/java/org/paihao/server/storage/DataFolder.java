package org.paihao.server.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything of a hall: {@code hall.db}, {@code keys/}. While this object is open, no other program
 * opens the same folder.
 */
public final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Makes the folder where it is missing (only its owner may look in) and takes its lock. */
    public static DataFolder take(Path folder) throws StartFault {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartFault("another server already runs on the data folder " + folder);
            }
            return new DataFolder(folder, channel);
        } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
            throw new StartFault("the data folder " + folder + " cannot be used: " + e, e);
        }
    }

    /** Whether another program holds the folder just now; not to be asked by the one that may. */
    public static boolean isTaken(Path folder) throws StartFault {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            throw new StartFault("the data folder " + folder + " cannot be used: " + e, e);
        }
    }

    public Path path() {
        return folder;
    }

    public Path database() {
        return folder.resolve("hall.db");
    }

    /** A file for a secret, outside of the database and its backups. */
    public Path key(String name) {
        return folder.resolve("keys").resolve(name);
    }

    public Path keys() {
        return folder.resolve("keys");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
