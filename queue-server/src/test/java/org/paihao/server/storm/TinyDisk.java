package org.paihao.server.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of one megabyte: tmpfs. Needs root. */
final class TinyDisk implements AutoCloseable {
    private final Path mount;

    private TinyDisk(Path mount) {
        this.mount = mount;
    }

    static TinyDisk make(Path folder) throws IOException, InterruptedException {
        Path mount = Files.createDirectories(folder.resolve("disk"));
        Command.run("mount", "-t", "tmpfs", "-o", "size=1m", "paihao", mount.toString());
        return new TinyDisk(mount);
    }

    /** Why this machine cannot have such a disk; empty where it can. */
    static String lacking() throws IOException, InterruptedException {
        return Command.run("id", "-u").equals("0") ? "" : "a disk of one megabyte needs root";
    }

    Path path() {
        return mount;
    }

    /** Somebody makes room. */
    void grow() throws IOException, InterruptedException {
        Command.run("mount", "-o", "remount,size=8m", mount.toString());
    }

    @Override
    public void close() throws IOException {
        try {
            Command.run("umount", "-l", mount.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
