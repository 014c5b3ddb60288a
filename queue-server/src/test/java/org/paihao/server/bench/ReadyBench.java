package org.paihao.server.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.paihao.protocol.local.ChildProgram;
import org.paihao.protocol.local.LocalServer;

/**
 * Measures how long a kiosk takes from its start to the services on its glass, before a server that runs. The limit is the
 * least that JavaFX needs: a window with one word. The one argument is an empty folder.
 */
public final class ReadyBench {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final Duration START = Duration.ofSeconds(60);
    private static final String EMPTY_WINDOW = "org.paihao.kiosk.simulator.EmptyWindow";
    private static final int ROUNDS = 5;

    private ReadyBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Figure figure = Figure.atMost("start of the kiosk -> services on the glass : start of an empty window", 2);
        try (LocalServer server =
                LocalServer.start(LocalServer.Setting.in(folder.resolve("hall")).at(MORNING, 1))) {
            Path token = server.kiosk(TouchedKiosk.NAME);
            kiosk(folder, server, token);
            window(folder);
            for (int round = 1; round <= ROUNDS; round++) {
                System.err.println("bench: round " + round + " of " + ROUNDS);
                figure.round(kiosk(folder, server, token), window(folder));
            }
        }
        System.out.println(figure.told());
        System.exit(figure.kept() ? 0 : 1);
    }

    /** @return nanoseconds */
    private static long kiosk(Path folder, LocalServer server, Path token) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (TouchedKiosk kiosk = TouchedKiosk.startByScript(folder, server, token)) {
            kiosk.awaitServices();
            return System.nanoTime() - begun;
        }
    }

    /** @return nanoseconds */
    private static long window(Path folder) throws IOException {
        long begun = System.nanoTime();
        try (ChildProgram window = TouchedKiosk.program(folder, EMPTY_WINDOW, List.of())) {
            window.line("shown"::equals, START);
            return System.nanoTime() - begun;
        }
    }
}
