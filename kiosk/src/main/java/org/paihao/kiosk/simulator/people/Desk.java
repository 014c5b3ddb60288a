package org.paihao.kiosk.simulator.people;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.paihao.protocol.Finished;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.WindowState;
import org.paihao.protocol.client.LiveView;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.paihao.protocol.client.Watcher;
import org.paihao.protocol.view.ConsoleView;

/** A clerk's console without a face: the window's live view and its verbs, each with the turn it means. One thread. */
final class Desk implements AutoCloseable, Watcher<ConsoleView> {
    private static final Duration VIEW = Duration.ofSeconds(20);

    private final int window;
    private final QueueClient server;
    private final HallTime time;
    private final LiveView<ConsoleView> live;
    private ConsoleView view;
    private long turn;

    Desk(int window, QueueClient server, String path, HallTime time) {
        this.window = window;
        this.server = server;
        this.time = time;
        this.live = server.follow(path, ConsoleView.class, this);
    }

    @Override
    public synchronized void shows(ConsoleView newer) {
        view = newer;
        notifyAll();
    }

    /** Waits for a state of the window. */
    synchronized ConsoleView await(String what, Predicate<ConsoleView> wanted, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (view == null || !wanted.test(view)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException("window " + window + " did not see " + what + " but " + view);
            }
            wait(left);
        }
        return view;
    }

    void open() throws InterruptedException, Refused, ServerAway {
        ConsoleView first = await("its console", any -> true, VIEW);
        turn = first.window().turn();
        if (first.window().state() == WindowState.CLOSED) {
            turn = server.open(window, turn).turn();
        }
    }

    /** Whether somebody waits for this window, or somebody came while it was asked. */
    synchronized boolean isQueue(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (view.queueLength() == 0 || view.window().turn() < turn) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    Optional<Ticket> callNext() throws Refused, ServerAway {
        Optional<Ticket> called = server.callNext(window, turn);
        called.ifPresent(ticket -> turn = ticket.turn());
        return called;
    }

    void recall() throws InterruptedException, Refused, ServerAway {
        awaitAllowed(ConsoleView::recallFrom);
        turn = server.recall(window, turn).turn();
    }

    void noShow() throws InterruptedException, Refused, ServerAway {
        awaitAllowed(ConsoleView::noShowFrom);
        turn = server.noShow(window, turn).turn();
    }

    void start() throws Refused, ServerAway {
        turn = server.start(window, turn).turn();
    }

    Finished finish(boolean callNext) throws Refused, ServerAway {
        Finished finished = server.finish(window, turn, null, callNext);
        turn = finished.turn();
        return finished;
    }

    void closeWindow() throws Refused, ServerAway {
        turn = server.close(window, turn).turn();
    }

    /** The view that knows the last act says from when on the next one is allowed. */
    private void awaitAllowed(Function<ConsoleView, OffsetDateTime> from) throws InterruptedException {
        ConsoleView now = await("when it may", seen -> seen.window().turn() >= turn && from.apply(seen) != null, VIEW);
        time.await(from.apply(now).plusSeconds(1));
    }

    @Override
    public void close() {
        live.close();
    }
}
