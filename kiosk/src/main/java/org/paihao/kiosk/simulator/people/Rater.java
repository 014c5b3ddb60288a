package org.paihao.kiosk.simulator.people;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.paihao.kiosk.simulator.books.Tally;
import org.paihao.kiosk.simulator.glass.RemoteScreen;

/** Citizens at the pad of one window, each right after the service. */
public final class Rater {
    private static final Duration LIGHTS = Duration.ofSeconds(20);

    private final int window;
    private final RemoteScreen pad;
    private final HallTime time;
    private final Tally tally;
    private final Camera camera;
    private final Story story;
    private final ExecutorService beside;

    /** @param beside where the rating goes on while the clerk calls the next one */
    public Rater(
            int window,
            RemoteScreen pad,
            HallTime time,
            Tally tally,
            Camera camera,
            Story story,
            ExecutorService beside) {
        this.window = window;
        this.pad = pad;
        this.time = time;
        this.tally = tally;
        this.camera = camera;
        this.story = story;
        this.beside = beside;
    }

    int window() {
        return window;
    }

    /** Lets the citizen rate, who wants to. */
    CompletableFuture<Void> rate(Citizen citizen) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        beside.submit(() -> {
            try {
                touch(citizen);
                done.complete(null);
            } catch (InterruptedException | RuntimeException e) {
                done.completeExceptionally(e);
            }
            return null;
        });
        return done;
    }

    private void touch(Citizen citizen) throws InterruptedException {
        Choice choice = citizen.choice();
        pad.await("its question", seen -> seen.is("pad-asking"), LIGHTS);
        time.moveFinger();
        camera.take("pad-asking", pad);
        pad.touch("level-" + choice.level());
        pad.await("its reasons", seen -> seen.is("pad-reasons"), LIGHTS);
        time.moveFinger();
        pad.touch(choice.reason() == null ? "skip" : "reason-" + choice.reason());
        pad.await("thanks", seen -> seen.is("pad-thanks"), LIGHTS);
        tally.rated(citizen.number());
        story.tell(citizen.number() + " rates at window " + window);
    }
}
