package org.paihao.server.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server's program as a process of its own, started from the classes under test. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(180);

    private final Process process;
    private final Path out;
    private final Path err;
    private int port;

    private ServerProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts {@code serve} on loopback and waits until it listens. */
    public static ServerProcess serve(Path data, String... more) {
        return serve(Launch.plain(data.resolveSibling("logs")), data, more);
    }

    static ServerProcess serve(Launch launch, Path data, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("serve", "--data", data.toString(), "--host", "127.0.0.1", "--port", "0"));
        arguments.addAll(List.of(more));
        ServerProcess server = start(launch, arguments, "");
        server.awaitReady();
        return server;
    }

    static ServerProcess start(Launch launch, List<String> arguments, String input) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                // It lives for seconds: what a long life makes faster would make these slower.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                launch.main()));
        command.addAll(arguments);
        try {
            Files.createDirectories(launch.logs());
            Path out = Files.createTempFile(launch.logs(), "out", ".txt");
            Path err = Files.createTempFile(launch.logs(), "err", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(launch.environment());
            Process process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // it ended without reading
            }
            return new ServerProcess(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            String ready = out().lines()
                    .filter(line -> line.startsWith("READY "))
                    .findFirst()
                    .orElse(null);
            if (ready != null) {
                port = Integer.parseInt(ready.substring(ready.lastIndexOf(':') + 1));
                return;
            }
            pause();
        }
        String said = err();
        kill();
        throw new IllegalStateException("the server did not start: " + said);
    }

    private void pause() {
        try {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** What it wrote so far. */
    public String out() {
        return read(out);
    }

    /** What it wrote so far as errors and log. */
    public String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its own end. @return its exit code */
    public int end() {
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("still running: " + err());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to stop (SIGTERM). @return its exit code */
    public int stop() {
        process.destroy();
        return end();
    }

    /** As when the plug is pulled (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
