package org.paihao.protocol.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Token;

/**
 * The queue server as a process of its own on a port of loopback. What it prints and the tokens it gives lie in a folder
 * beside its data. One thread at a time.
 */
public final class LocalServer implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration ACT = Duration.ofSeconds(30);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Setting setting;
    private final Path jar;
    private final List<String> java;
    private final AtomicInteger tokens = new AtomicInteger();
    private ChildProgram program;
    private URI base;
    private long launched;

    /**
     * How to start it.
     *
     * @param data the server's folder; made where it is missing
     * @param port 0 for any that is free
     * @param hall a hall's file, or null for the sample hall
     * @param hallStart when the hall's clock starts, or null for this machine's time
     * @param clockSpeed hall seconds in a real second
     */
    public record Setting(Path data, int port, Path hall, LocalDateTime hallStart, double clockSpeed) {
        /** The sample hall in the present, on a free port. */
        public static Setting in(Path data) {
            return new Setting(data, 0, null, null, 1);
        }

        public Setting at(LocalDateTime start, double speed) {
            return new Setting(data, port, hall, start, speed);
        }

        public Setting port(int number) {
            return new Setting(data, number, hall, hallStart, clockSpeed);
        }

        public Setting hall(Path file) {
            return new Setting(data, port, file, hallStart, clockSpeed);
        }

        private List<String> arguments() {
            List<String> words =
                    new ArrayList<>(List.of("serve", "--data", data.toString(), "--port", Integer.toString(port)));
            if (hall != null) {
                words.addAll(List.of("--hall", hall.toString()));
            }
            if (hallStart != null) {
                words.addAll(List.of(
                        "--hall-clock-start", hallStart.toString(), "--hall-clock-speed", Double.toString(clockSpeed)));
            }
            return words;
        }
    }

    private LocalServer(Setting setting, HallHome home) {
        this.setting = setting;
        this.jar = home.jar("queue-server");
        this.java = List.of(home.options("server"));
    }

    /**
     * Starts it and waits until it listens.
     *
     * @throws IllegalStateException where it is not built, or ends instead; with what it said
     */
    public static LocalServer start(Setting setting) {
        LocalServer server = new LocalServer(setting, HallHome.find());
        server.launch(setting);
        return server;
    }

    private void launch(Setting how) {
        try {
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        program = ChildProgram.start("server", jar, null, java, how.arguments(), logs());
        try {
            String ready = program.line(line -> line.startsWith("READY "), START);
            launched = System.nanoTime();
            base = URI.create(ready.substring("READY ".length()).strip());
        } catch (IllegalStateException e) {
            program.close();
            throw e;
        }
    }

    /** Such as {@code http://127.0.0.1:39001}. */
    public URI base() {
        return base;
    }

    public Path data() {
        return setting.data();
    }

    /** Where its errors and the tokens lie. */
    public Path logs() {
        return setting.data().resolveSibling(setting.data().getFileName() + "-local");
    }

    public Path kiosk(String name) {
        return enrol("kiosk", name);
    }

    public Path board(String name) {
        return enrol("board", name);
    }

    public Path pad(String name, int window) {
        return enrol("pad", name, "--window", Integer.toString(window));
    }

    /** A token that stands for a clerk who is signed in at the window. */
    public Path console(String name, int window) {
        return enrol("console", name, "--window", Integer.toString(window));
    }

    /** Somebody with that right. @param token a file of {@link #kiosk}, {@link #pad} … */
    public QueueClient client(Path token) {
        return QueueClient.of(base, Token.read(token));
    }

    private Path enrol(String kind, String name, String... more) {
        List<String> words =
                new ArrayList<>(List.of("enrol", "--data", setting.data().toString(), kind, name));
        words.addAll(List.of(more));
        ChildProgram act = ChildProgram.start("enrol", jar, null, java, words, logs());
        String token = act.line(line -> !line.isBlank(), ACT);
        ended(act, "enrol " + kind + " " + name);
        Path file = logs().resolve(kind + "-" + tokens.incrementAndGet() + ".token");
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            return Files.writeString(file, token + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a person who may sign in. */
    public void user(String name, String role, String password) {
        ChildProgram act = ChildProgram.start(
                "user",
                jar,
                null,
                java,
                List.of("user", "--data", setting.data().toString(), "add", name, "--role", role),
                logs());
        act.say(password);
        ended(act, "user add " + name);
    }

    /**
     * Runs another command of the server's program.
     *
     * @param words such as {@code verify}, {@code --data}, {@code …}
     * @return the first line that it prints
     * @throws IllegalStateException where it ends badly, with what it said
     */
    public String command(List<String> words) {
        ChildProgram act = ChildProgram.start(words.get(0), jar, null, java, words, logs());
        String line = act.line(any -> !any.isBlank(), ACT);
        ended(act, String.join(" ", words));
        return line;
    }

    private static void ended(ChildProgram act, String what) {
        int code = act.end(ACT);
        if (code != 0) {
            throw new IllegalStateException(what + " ended with " + code);
        }
    }

    /** As when the plug is pulled. */
    public void kill() {
        program.kill();
    }

    /** After {@link #kill()}: once more on the same data and port; a hall's own clock goes on as if nothing had been. */
    public void restart() {
        Setting again = setting.port(base.getPort());
        if (setting.hallStart() == null) {
            launch(again);
            return;
        }
        long hallNanos = Math.round((System.nanoTime() - launched) * setting.clockSpeed());
        LocalDateTime now = setting.hallStart().plusNanos(hallNanos).truncatedTo(ChronoUnit.SECONDS);
        launch(again.at(now, setting.clockSpeed()));
    }

    /** As when the service is stopped. */
    @Override
    public void close() {
        program.close();
    }
}
