package org.paihao.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How long all threads of another process have been on a processor, as the kernel counts it: in nanoseconds. */
final class ProcessorTime {
    /** In five milliseconds a process that nobody asks anything does less than this. */
    private static final long RESTING_NANOS = 250_000;

    private final Path threads;

    private ProcessorTime(Path threads) {
        this.threads = threads;
    }

    static ProcessorTime of(long process) {
        return new ProcessorTime(Path.of("/proc", String.valueOf(process), "task"));
    }

    /** Waits until the process rests: what it is just doing is not counted yet. */
    long atRest() throws IOException, InterruptedException {
        long before = -RESTING_NANOS;
        long now = nanos();
        while (now - before >= RESTING_NANOS) {
            TimeUnit.MILLISECONDS.sleep(5);
            before = now;
            now = nanos();
        }
        return now;
    }

    private long nanos() throws IOException {
        try (Stream<Path> all = Files.list(threads)) {
            long sum = 0;
            for (Path thread : (Iterable<Path>) all::iterator) {
                sum += nanos(thread);
            }
            return sum;
        }
    }

    private static long nanos(Path thread) {
        try {
            return Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[0]);
        } catch (IOException ended) {
            return 0;
        }
    }
}
