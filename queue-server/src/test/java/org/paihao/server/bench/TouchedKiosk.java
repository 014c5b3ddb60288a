package org.paihao.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.paihao.protocol.local.ChildProgram;
import org.paihao.protocol.local.HallHome;
import org.paihao.protocol.local.LocalServer;

/** The real kiosk without a display, before a real server, touched by its own finger. */
final class TouchedKiosk implements AutoCloseable {
    static final String NAME = "kiosk-1";
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ChildProgram program;

    private TouchedKiosk(ChildProgram program) {
        this.program = program;
    }

    /** Starts it; its first screen may not be there yet. @param more further words of its command line */
    static TouchedKiosk start(Path folder, LocalServer server, Path printer, String... more) throws IOException {
        List<String> words = words(server, server.kiosk(NAME), "serial:" + printer);
        words.addAll(List.of(more));
        return new TouchedKiosk(program(folder, null, words));
    }

    /** Starts it as a hall does, with a printer that writes into a file. @param token of a kiosk with this name */
    static TouchedKiosk startByScript(Path folder, LocalServer server, Path token) throws IOException {
        Path script = Path.of(System.getProperty("paihao.home"), "scripts", "kiosk");
        return new TouchedKiosk(ChildProgram.script(
                "kiosk",
                script,
                words(server, token, "file:" + folder.resolve("paper")),
                Files.createDirectories(folder.resolve("logs"))));
    }

    private static List<String> words(LocalServer server, Path token, String printer) {
        return new ArrayList<>(List.of(
                "--server",
                server.base().toString(),
                "--token-file",
                token.toString(),
                "--name",
                NAME,
                "--printer",
                printer,
                "--finger"));
    }

    /** A program of the kiosk's jar, started as a kiosk is. @param main null for the kiosk itself */
    static ChildProgram program(Path folder, String main, List<String> words) throws IOException {
        HallHome home = HallHome.find();
        return ChildProgram.start(
                main == null ? "kiosk" : "window",
                home.jar("kiosk"),
                main,
                List.of(
                        home.options("screen"),
                        "-Djavafx.cachedir=" + folder.resolve("javafx"),
                        "-Dglass.platform=Monocle",
                        "-Dmonocle.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-Dheadless.geometry=1080x1920-32"),
                words,
                Files.createDirectories(folder.resolve("logs")));
    }

    /** Waits until somebody could take a number. A look takes the glass's own thread, so it is not looked all the time. */
    void awaitServices() throws IOException {
        ask("look", START);
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(ANSWER)
                .until(() -> ask("look", ANSWER).path("nodes").has("service-A"));
    }

    /** @return when the finger left the glass, by {@link System#nanoTime}, which all programs of a machine share */
    long touch(String node) throws IOException {
        return ask("touch #" + node, ANSWER).get("liftedNanos").asLong();
    }

    private JsonNode ask(String command, Duration limit) throws IOException {
        program.say(command);
        JsonNode answer = MAPPER.readTree(program.line(line -> line.startsWith("{"), limit));
        if (!answer.path("ok").asBoolean()) {
            throw new IOException(command + ": " + answer);
        }
        return answer;
    }

    long pid() {
        return program.pid();
    }

    @Override
    public void close() {
        program.close();
    }
}
