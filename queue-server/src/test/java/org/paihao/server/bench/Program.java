package org.paihao.server.bench;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.paihao.server.load.KeepAlive;

/** A program that is measured, as a process of its own on a port known before. */
final class Program implements AutoCloseable {
    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /** The hall's server, started as a hall starts it. */
    static Program server(Path data, int port, Path hall) throws IOException {
        return start(
                data.resolveSibling("server.log"),
                Path.of(System.getProperty("paihao.home"), "scripts", "server").toString(),
                "serve",
                "--data",
                data.toString(),
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--hall",
                hall.toString());
    }

    /** What it is measured against. */
    static Program limit(Path logs, int... numbers) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LimitServer.class.getName()));
        for (int number : numbers) {
            words.add(String.valueOf(number));
        }
        return start(logs.resolve("limit.log"), words.toArray(String[]::new));
    }

    private static Program start(Path log, String... command) throws IOException {
        File file = log.toFile();
        return new Program(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file))
                .redirectError(ProcessBuilder.Redirect.appendTo(file))
                .start());
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it listens. @param token of a device, or null */
    KeepAlive connect(int port, String token) throws IOException, InterruptedException {
        while (process.isAlive()) {
            try {
                return new KeepAlive(port, token);
            } catch (ConnectException e) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
        throw new IOException("the program ended; see its log beside the data");
    }

    long pid() {
        return process.pid();
    }

    long residentMebibytes() throws IOException {
        return residentMebibytes(pid());
    }

    /** Memory that a process holds just now, in MiB. */
    static long residentMebibytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
