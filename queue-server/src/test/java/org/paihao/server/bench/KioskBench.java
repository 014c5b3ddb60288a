package org.paihao.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.paihao.protocol.Paths;
import org.paihao.protocol.local.LocalServer;
import org.paihao.server.load.KeepAlive;

/**
 * Measures the kiosk from outside: the real program without a display, before a real server, its printer at the end of a
 * real serial line, touched by its own finger. From the finger that lifts (a touch counts when the finger leaves the
 * tile) to the first byte of the ticket at the printer's end. Citizens come seconds apart, and whatever has rested
 * answers later than what runs without a pause: so the limit is measured at the same pace, once before each touch. The
 * one argument is an empty folder on a real disk.
 */
public final class KioskBench {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final Duration REST = Duration.ofMillis(700);
    private static final Duration WARM_UP_OF_SERVER = Duration.ofSeconds(15);
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 5;
    private static final int TOUCHES = 15;
    private static final Duration IDLE = Duration.ofSeconds(15);

    private final Path folder;
    private final Figure touch =
            Figure.atMost("touch -> first byte of the ticket on the line : one POST + one FULL commit", 3);
    private final Figure running = Figure.toKnow("the same : one POST + one FULL commit, hundreds without a pause");

    /** Middle times, in nanoseconds. */
    private record Times(double touch, double limit) {}

    private KioskBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(new KioskBench(Path.of(arguments[0]).toAbsolutePath()).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        int port = Program.freePort();
        try (LocalServer server = LocalServer.start(
                        LocalServer.Setting.in(folder.resolve("hall")).at(MORNING, 1));
                Program program = Program.limit(folder, port);
                BareRows rows = new BareRows(folder);
                PostAndCommit limit = new PostAndCommit(program, port, rows);
                PaperEnd paper = PaperEnd.at(folder.resolve("printer"));
                TouchedKiosk kiosk = TouchedKiosk.start(folder, server, paper.line())) {
            kiosk.awaitServices();
            say("warming up");
            limit.running();
            warmUp(server);
            touches(kiosk, paper, limit, WARM_UP);
            for (int round = 1; round <= ROUNDS; round++) {
                say("round " + round + " of " + ROUNDS);
                Times middle = touches(kiosk, paper, limit, TOUCHES);
                touch.round(middle.touch(), middle.limit());
                running.round(middle.touch(), limit.running());
            }
            System.out.println(touch.told());
            System.out.println(running.told());
            System.out.println(idle(kiosk));
        }
        return touch.kept();
    }

    /** A hall's server has given numbers for days, as the limit's program is warm as well. Nobody waits afterwards. */
    private static void warmUp(LocalServer server) throws IOException {
        String token = Files.readString(server.kiosk("kiosk-2")).strip();
        long end = System.nanoTime() + WARM_UP_OF_SERVER.toNanos();
        try (KeepAlive line = new KeepAlive(server.base().getPort(), token)) {
            for (int i = 0; System.nanoTime() < end; i++) {
                String ticket = "{\"service\":\"" + (char) ('A' + i % 8) + "\"}";
                JsonNode given = Bench.expect(201, post(line, Paths.TICKETS, ticket));
                Bench.expect(200, post(line, Paths.ticket(given.get("id").asText(), "cancel"), "{}"));
            }
        }
    }

    private static KeepAlive.Answer post(KeepAlive line, String path, String body) throws IOException {
        return line.post(path, UUID.randomUUID().toString(), body);
    }

    /**
     * Citizens come one after the other, and each takes a ticket and its paper. Between two of them, when the glass is at
     * rest, the limit is measured once.
     */
    private static Times touches(TouchedKiosk kiosk, PaperEnd paper, PostAndCommit limit, int count) throws Exception {
        long[] touches = new long[count];
        long[] limits = new long[count];
        for (int i = 0; i < count; i++) {
            TimeUnit.MILLISECONDS.sleep(REST.toMillis());
            limits[i] = limit.once();
            long lifted = kiosk.touch("service-A");
            touches[i] = paper.firstByte() - lifted;
            paper.whole();
            kiosk.touch("done");
        }
        return new Times(PostAndCommit.middle(touches), PostAndCommit.middle(limits));
    }

    /** Nobody touches; the clock ticks and the printer is asked how it is. */
    private static String idle(TouchedKiosk kiosk) throws IOException, InterruptedException {
        ProcessHandle process = ProcessHandle.of(kiosk.pid()).orElseThrow();
        Duration before = process.info().totalCpuDuration().orElseThrow();
        TimeUnit.MILLISECONDS.sleep(IDLE.toMillis());
        Duration used = process.info().totalCpuDuration().orElseThrow().minus(before);
        return String.format(
                Locale.ROOT,
                "kiosk with nobody before it: %.1f %% of one core, %d MiB resident",
                100.0 * used.toMillis() / IDLE.toMillis(),
                Program.residentMebibytes(kiosk.pid()));
    }

    private static void say(String what) {
        System.err.println("bench: " + what);
    }
}
