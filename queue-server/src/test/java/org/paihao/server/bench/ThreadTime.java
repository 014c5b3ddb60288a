package org.paihao.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How long one thread of another process has been on a processor, as the kernel counts it: in nanoseconds. */
final class ThreadTime {
    private final Path schedule;

    private ThreadTime(Path schedule) {
        this.schedule = schedule;
    }

    /** @throws IOException unless the process has exactly one thread of that name */
    static ThreadTime of(long process, String name) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process), "task"))) {
            List<Path> found = threads.filter(thread -> isCalled(thread, name)).toList();
            if (found.size() != 1) {
                throw new IOException(found.size() + " threads are called " + name);
            }
            return new ThreadTime(found.get(0).resolve("schedstat"));
        }
    }

    private static boolean isCalled(Path thread, String name) {
        try {
            return Files.readString(thread.resolve("comm")).strip().equals(name);
        } catch (IOException ended) {
            return false;
        }
    }

    /** Waits until the thread rests: what it is just doing is not counted yet. */
    long atRest() throws IOException, InterruptedException {
        long before = -1;
        long now = nanos();
        while (now != before) {
            TimeUnit.MILLISECONDS.sleep(5);
            before = now;
            now = nanos();
        }
        return now;
    }

    private long nanos() throws IOException {
        return Long.parseLong(Files.readString(schedule).split(" ")[0]);
    }
}
