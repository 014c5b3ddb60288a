package org.paihao.kiosk.simulator.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** {@code target/demo}, emptied at the start and kept at the end; one demo at a time. */
final class DemoFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel lockFile;

    private DemoFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** @throws IllegalStateException where another demo runs */
    static DemoFolder take(Path home) throws IOException {
        Path target = Files.createDirectories(home.resolve("target"));
        FileChannel lockFile =
                FileChannel.open(target.resolve("demo.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lockFile.tryLock();
        if (lock == null) {
            lockFile.close();
            throw new IllegalStateException("another demo runs in " + target);
        }
        Path folder = target.resolve("demo");
        empty(folder);
        for (String part : new String[] {"tickets", "screens", "logs"}) {
            Files.createDirectories(folder.resolve(part));
        }
        return new DemoFolder(folder, lockFile);
    }

    Path path() {
        return folder;
    }

    Path tickets() {
        return folder.resolve("tickets");
    }

    Path screens() {
        return folder.resolve("screens");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path data() {
        return folder.resolve("hall");
    }

    /** A data folder for a server that is only asked something. */
    Path question() {
        return folder.resolve("question");
    }

    static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
