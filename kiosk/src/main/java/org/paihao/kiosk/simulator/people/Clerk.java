package org.paihao.kiosk.simulator.people;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.paihao.kiosk.simulator.books.Tally;
import org.paihao.protocol.Finished;
import org.paihao.protocol.Paths;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;

/**
 * A clerk at a window, by the real API: calls whoever is next, recalls and gives up who does not come, serves, finishes
 * and calls in one press, and goes home when the door is closed and nobody waits.
 */
public final class Clerk implements Callable<Void> {
    private static final Duration LOOK_UP = Duration.ofMillis(500);

    private final int window;
    private final QueueClient server;
    private final HallTime time;
    private final Floor floor;
    private final Tally tally;
    private final BoardWatch board;
    private final Rater rater;
    private final Story story;
    private CompletableFuture<Void> leaving = CompletableFuture.completedFuture(null);

    /** @param rater of this window, or null where it has no pad */
    public Clerk(
            int window,
            QueueClient server,
            HallTime time,
            Floor floor,
            Tally tally,
            BoardWatch board,
            Rater rater,
            Story story) {
        this.window = window;
        this.server = server;
        this.time = time;
        this.floor = floor;
        this.tally = tally;
        this.board = board;
        this.rater = rater;
        this.story = story;
    }

    @Override
    public Void call() throws InterruptedException, Refused, ServerAway {
        try (Desk desk = new Desk(window, server, Paths.consoleView(window), time)) {
            desk.open();
            while (true) {
                boolean last = floor.isDoorClosed();
                if (!last && !desk.isQueue(LOOK_UP)) {
                    continue;
                }
                Optional<Ticket> called = callNext(desk);
                while (called.isPresent()) {
                    called = serve(desk, called.get());
                }
                if (last) {
                    break;
                }
            }
            awaitLeaving();
            desk.closeWindow();
            return null;
        }
    }

    private Optional<Ticket> callNext(Desk desk) throws Refused, ServerAway {
        ReentrantLock bell = floor.bell(window);
        bell.lock();
        try {
            long pressed = System.nanoTime();
            Optional<Ticket> called = desk.callNext();
            called.ifPresent(ticket -> called(ticket, pressed));
            return called;
        } finally {
            bell.unlock();
        }
    }

    private void called(Ticket ticket, long pressed) {
        tally.called(ticket.number());
        board.expect(ticket.number(), pressed);
        story.tell("window " + window + " calls " + ticket.number());
    }

    /** @return who was called next in the same act */
    private Optional<Ticket> serve(Desk desk, Ticket ticket) throws InterruptedException, Refused, ServerAway {
        Citizen citizen = floor.holder(ticket.number());
        if (citizen.choice().leaves()) {
            desk.recall();
            desk.noShow();
            tally.noShow(ticket.number());
            story.tell(ticket.number() + " does not come to window " + window);
            return callNext(desk);
        }
        citizen.awaitFree();
        time.pass(citizen.choice().walk());
        awaitLeaving();
        desk.start();
        time.pass(citizen.choice().serving());
        return finish(desk, citizen);
    }

    private Optional<Ticket> finish(Desk desk, Citizen citizen) throws Refused, ServerAway {
        ReentrantLock bell = floor.bell(window);
        bell.lock();
        try {
            long pressed = System.nanoTime();
            Finished finished = desk.finish(true);
            tally.finished(citizen.number());
            story.tell("window " + window + " has finished " + citizen.number());
            Optional<Ticket> called = Optional.ofNullable(finished.called());
            called.ifPresent(ticket -> called(ticket, pressed));
            if (rater != null && citizen.choice().rates()) {
                leaving = rater.rate(citizen);
            }
            return called;
        } finally {
            bell.unlock();
        }
    }

    /** Nobody is served while the one before still stands at the pad. */
    private void awaitLeaving() throws InterruptedException {
        Waiting.of(leaving, "somebody at the pad of window " + window, 1, TimeUnit.MINUTES);
    }
}
