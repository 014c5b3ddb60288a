package org.paihao.server.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.paihao.protocol.local.LocalServer;

/**
 * Measures how long somebody stands before the kiosk: from the finger that lifts to the paper that the printer has
 * processed, on lines on which each byte takes its time. The limit is that time of all bytes of the ticket, and what a
 * person does not notice. The one argument is an empty folder on a real disk.
 */
public final class PaperBench {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final Duration REST = Duration.ofMillis(700);
    private static final Duration UNNOTICED = Duration.ofMillis(300);
    private static final long BITS_OF_A_BYTE = 10;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 5;
    private static final int TOUCHES = 7;

    private PaperBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        boolean kept = true;
        for (int baud : List.of(9_600, 115_200)) {
            Figure figure = at(baud, Files.createDirectories(folder.resolve(String.valueOf(baud))));
            System.out.println(figure.told());
            kept &= figure.kept();
        }
        System.exit(kept ? 0 : 1);
    }

    private static Figure at(int baud, Path folder) throws Exception {
        Figure figure = Figure.atMost("touch -> paper processed at " + baud + " baud : time of the line + 300 ms", 1);
        try (LocalServer server = LocalServer.start(
                        LocalServer.Setting.in(folder.resolve("hall")).at(MORNING, 1));
                PaperEnd paper = PaperEnd.at(folder.resolve("printer"), baud);
                TouchedKiosk kiosk = TouchedKiosk.start(folder, server, paper.line(), "--baud", String.valueOf(baud))) {
            kiosk.awaitServices();
            touches(kiosk, paper, baud, WARM_UP);
            for (int round = 1; round <= ROUNDS; round++) {
                System.err.println("bench: round " + round + " of " + ROUNDS + " at " + baud + " baud");
                touches(kiosk, paper, baud, TOUCHES).into(figure);
            }
        }
        return figure;
    }

    /** Middle times, in nanoseconds. */
    private record Times(double touch, double limit) {
        void into(Figure figure) {
            figure.round(touch, limit);
        }
    }

    private static Times touches(TouchedKiosk kiosk, PaperEnd paper, int baud, int count) throws Exception {
        long[] touches = new long[count];
        long[] limits = new long[count];
        for (int i = 0; i < count; i++) {
            TimeUnit.MILLISECONDS.sleep(REST.toMillis());
            long lifted = kiosk.touch("service-A");
            PaperEnd.Job job = paper.whole();
            touches[i] = job.at() - lifted;
            limits[i] = job.bytes() * BITS_OF_A_BYTE * 1_000_000_000L / baud + UNNOTICED.toNanos();
            kiosk.touch("done");
        }
        return new Times(PostAndCommit.middle(touches), PostAndCommit.middle(limits));
    }
}
