package org.paihao.server.storm;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk whose plug can be pulled: ext4 in a file, on one loop device for all of its life. Needs root. What an earlier
 * run that was killed left behind is taken away first.
 */
final class LoopDisk implements AutoCloseable {
    private static final long BYTES = 512L << 20;

    private final Path image;
    private final Path mount;
    private final String device;

    private LoopDisk(Path image, Path mount, String device) {
        this.image = image;
        this.mount = mount;
        this.device = device;
    }

    /** Makes the disk in this folder and mounts it. */
    static LoopDisk make(Path folder) throws IOException, InterruptedException {
        Path image = folder.resolve("disk.img");
        Path mount = folder.resolve("disk");
        Files.createDirectories(mount);
        clear(image, mount);
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(BYTES);
        }
        Command.run("mkfs.ext4", "-q", "-F", image.toString());
        LoopDisk disk = new LoopDisk(image, mount, Command.run("losetup", "--find", "--show", image.toString()));
        disk.mount();
        return disk;
    }

    /** Why this machine cannot have such a disk; empty where it can. */
    static String lacking() throws IOException, InterruptedException {
        if (!Command.run("id", "-u").equals("0")) {
            return "a disk that can be cut needs root";
        }
        for (String needed : new String[] {"xfs_io", "losetup", "mkfs.ext4"}) {
            if (!Command.isThere(needed)) {
                return "there is no " + needed + " (package xfsprogs, mount or e2fsprogs)";
            }
        }
        return Files.exists(Path.of("/dev/loop-control")) ? "" : "this machine has no loop devices";
    }

    /** Where it is mounted. */
    Path path() {
        return mount;
    }

    /** The plug is pulled: what the disk was not told to keep is gone. */
    void cut() throws IOException, InterruptedException {
        Command.run("xfs_io", "-x", "-c", "shutdown", mount.toString());
    }

    /** The power is back; nobody may hold a file of it open. */
    void powerBack() throws IOException, InterruptedException {
        Command.run("umount", mount.toString());
        mount();
    }

    private void mount() throws IOException, InterruptedException {
        Command.run("mount", "-t", "ext4", device, mount.toString());
    }

    /** Once: a run that is stopped by hand and its hook may both come here. */
    private static synchronized void clear(Path image, Path mount) throws IOException, InterruptedException {
        if (Files.exists(image)) {
            Command.run(
                    "sh",
                    "-c",
                    "mountpoint -q \"$1\" && umount -l \"$1\"; losetup -j \"$0\" | cut -d: -f1"
                            + " | xargs -r losetup -d",
                    image.toString(),
                    mount.toString());
            Files.delete(image);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            clear(image, mount);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
