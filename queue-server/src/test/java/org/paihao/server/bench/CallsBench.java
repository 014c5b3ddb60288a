package org.paihao.server.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.paihao.server.load.Tokens;

/**
 * Measures calling from outside, in a {@link BusyHall} whose server is a process of its own: how fast windows call beside
 * how fast kiosks give numbers, and what a call costs the one thread that writes while few or many wait. Numbers and
 * calls take turns in slices of equal length, so that always about as many wait. The one argument is an empty folder
 * on a real disk.
 */
public final class CallsBench {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int ROUNDS = 5;
    private static final int SLICES = 6;
    private static final int SLICE = 400;
    private static final int SHORT_SLICES = 20;
    private static final int SHORT_SLICE = 80;
    private static final int FEW = 100;
    private static final int SOME = 1_000;
    private static final int MANY = 10_000;

    private final Path folder;
    private final Figure speed =
            Figure.atLeast("calls/s, 8 windows, 1000 waiting in 9 services : tickets/s, 8 kiosks", 0.5);
    private final Figure cost =
            Figure.atMost("server's time on a processor for a call, 10000 waiting : 100 waiting", 2);
    private BusyHall hall;
    private ProcessorTime spent;

    private CallsBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(new CallsBench(Path.of(arguments[0])).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        Path data = folder.resolve("data");
        Path file = Files.writeString(folder.resolve("hall.yaml"), BusyHall.file());
        Tokens tokens = Tokens.enrol(data, BusyHall.CLIENTS, BusyHall.WINDOWS);
        int port = Program.freePort();
        try (Program server = Program.server(data, port, file)) {
            server.connect(port, null).close();
            spent = ProcessorTime.of(server.pid());
            try (BusyHall busy = new BusyHall(port, tokens)) {
                hall = busy;
                say("warming up");
                warmUp();
                for (int round = 1; round <= ROUNDS; round++) {
                    say("round " + round + " of " + ROUNDS);
                    round();
                }
            }
        }
        List<Figure> figures = List.of(speed, cost);
        figures.forEach(figure -> System.out.println(figure.told()));
        return figures.stream().allMatch(Figure::kept);
    }

    private void warmUp() throws Exception {
        hall.take(SOME);
        long end = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < end) {
            hall.take(SLICE);
            hall.call(SLICE);
        }
    }

    private void round() throws Exception {
        wait(SOME, SLICE);
        long tickets = 0;
        long calls = 0;
        for (int slice = 0; slice < SLICES; slice++) {
            tickets += hall.take(SLICE);
            calls += hall.call(SLICE);
        }
        // As many calls as tickets: the ratio of their speeds is that of their times, turned over.
        speed.round(tickets, calls);
        wait(FEW, SHORT_SLICE);
        double few = costOfACall();
        wait(MANY, SHORT_SLICE);
        double many = costOfACall();
        cost.round(many, few);
        say(String.format(
                Locale.ROOT,
                "%.0f tickets/s, %.0f calls/s; server's microseconds for a call: %.0f, %.0f",
                SLICES * SLICE * 1e9 / tickets,
                SLICES * SLICE * 1e9 / calls,
                few / 1000,
                many / 1000));
    }

    /** So many will wait in the middle of a slice. */
    private void wait(int people, int slice) throws Exception {
        int rest = (people - slice / 2 - hall.waiting()) / BusyHall.CLIENTS * BusyHall.CLIENTS;
        if (rest > 0) {
            hall.take(rest);
        } else {
            hall.call(-rest);
        }
    }

    /** @return nanoseconds that the server was on a processor */
    private double costOfACall() throws Exception {
        long sum = 0;
        for (int slice = 0; slice < SHORT_SLICES; slice++) {
            hall.take(SHORT_SLICE);
            long before = spent.atRest();
            hall.call(SHORT_SLICE);
            sum += spent.atRest() - before;
        }
        return (double) sum / (SHORT_SLICES * SHORT_SLICE);
    }

    private static void say(String what) {
        System.err.println("bench: " + what);
    }
}
