package org.paihao.kiosk.simulator.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.paihao.kiosk.simulator.glass.RemoteScreen;
import org.paihao.protocol.Finished;
import org.paihao.protocol.Paths;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.LiveView;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.paihao.protocol.client.Watcher;
import org.paihao.protocol.view.ConsoleView;

/**
 * Kills the server of a hall whose kiosk, board, pad and console look on, starts it again, and serves one citizen from the
 * touch to the pad: how long until the server answers, and until every glass shows it.
 */
final class KillLoop {
    private static final int WINDOW = Programs.PAD_WINDOW;
    private static final String SERVICE = "A";
    private static final Duration STUCK = Duration.ofSeconds(30);
    private static final int MOST_PAUSE_MILLIS = 400;

    private final Programs programs;
    private final RandomGenerator random;
    private final QueueClient clerk;
    private final LiveView<ConsoleView> console;
    private long turn;

    /** How long one kill was felt: until READY, and from then on until each glass showed the citizen. */
    record Felt(long readyMillis, long kioskMillis, long consoleMillis, long boardMillis, long padMillis) {
        long rightMillis() {
            return Math.max(Math.max(kioskMillis, consoleMillis), Math.max(boardMillis, padMillis));
        }
    }

    KillLoop(Programs programs, RandomGenerator random) throws Refused, ServerAway {
        this.programs = programs;
        this.random = random;
        this.clerk = programs.server().client(programs.server().console("console-" + WINDOW, WINDOW));
        this.console = clerk.follow(Paths.consoleView(WINDOW), ConsoleView.class, new Nobody());
        this.turn = clerk.open(WINDOW, 0).turn();
    }

    /** @throws IllegalStateException where a glass is stuck */
    Felt kill() throws InterruptedException, Refused, ServerAway {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(MOST_PAUSE_MILLIS));
        programs.server().kill();
        long killed = System.nanoTime();
        programs.server().restart();
        long ready = System.nanoTime();

        programs.kiosk().touch("service-" + SERVICE);
        String number = programs.kiosk()
                .await("a number", seen -> !seen.text("number").isEmpty(), STUCK)
                .text("number");
        long kiosk = millisSince(ready);
        long begun = System.nanoTime();
        Ticket called = clerk.callNext(WINDOW, turn).orElseThrow();
        if (!called.number().equals(number)) {
            throw new IllegalStateException("the kiosk gave " + number + ", the window called " + called.number());
        }
        awaitOnConsole(number);
        long consoleMillis = kiosk + millisSince(begun);
        awaitOn(programs.board(), "banner-number", number);
        long board = kiosk + millisSince(begun);
        Ticket served = clerk.start(WINDOW, called.turn());
        Finished finished = clerk.finish(WINDOW, served.turn(), null, false);
        turn = finished.turn();
        awaitOn(programs.pad(), "number", number);
        long pad = kiosk + millisSince(begun);
        rate();
        programs.kiosk().touch("done");
        return new Felt(TimeUnit.NANOSECONDS.toMillis(ready - killed), kiosk, consoleMillis, board, pad);
    }

    /** The citizen says how it was: a pad asks one after the other, and would ask this one first next time. */
    private void rate() throws InterruptedException {
        programs.pad().touch("level-5");
        programs.pad().touch("skip");
        programs.pad().await("thanks", seen -> seen.is("pad-thanks"), STUCK);
    }

    private static void awaitOn(RemoteScreen screen, String node, String number) throws InterruptedException {
        screen.await(number, seen -> seen.text(node).contains(number), STUCK);
    }

    private void awaitOnConsole(String number) throws InterruptedException {
        long end = System.nanoTime() + STUCK.toNanos();
        while (console.shown() == null
                || console.shown().ticket() == null
                || !console.shown().ticket().number().equals(number)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the console is stuck at " + console.shown());
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    /** After the last kill the books must be whole. */
    String verify() {
        console.close();
        return programs.server()
                .command(List.of("verify", "--data", programs.server().data().toString()));
    }

    /** What the console shows is looked at, not told. */
    private static final class Nobody implements Watcher<ConsoleView> {
        @Override
        public void shows(ConsoleView view) {
            // kept by the live view
        }

        @Override
        public void lost(Lost lost) {
            // it comes back or is stuck, which is seen
        }

        @Override
        public void found() {
            // likewise
        }

        @Override
        public void refused(Refused refusal) {
            throw new IllegalStateException(refusal);
        }
    }
}
