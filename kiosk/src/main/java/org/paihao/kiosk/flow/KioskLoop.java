package org.paihao.kiosk.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.paihao.kiosk.thread.Threads;

/**
 * Keeps the kiosk's state: takes what happens one after the other, sends out its errands, and has the glass drawn. Nobody
 * waits for the glass: a number goes on to its paper while the screen before it is still being drawn, and of several
 * moments only the newest is drawn.
 *
 * <p>A fault goes to the handler of uncaught faults of the thread that told, whatever that thread makes of it: a kiosk
 * that could not follow is not to stand there as if it had.
 */
public final class KioskLoop {
    private final KioskFlow flow;
    private final Clock clock;
    private final Executor drawing;
    private final Consumer<Errand> errands;
    private final BiConsumer<KioskState, Instant> glass;
    private final AtomicReference<Moment> toDraw = new AtomicReference<>();
    private KioskState kiosk;

    private record Moment(KioskState kiosk, Instant now) {}

    /**
     * @param clock that never jumps
     * @param drawing the thread of the glass
     * @param errands returns at once
     * @param glass told the newest state, on that thread
     */
    public KioskLoop(
            KioskFlow flow,
            KioskState start,
            Clock clock,
            Executor drawing,
            Consumer<Errand> errands,
            BiConsumer<KioskState, Instant> glass) {
        this.flow = flow;
        this.kiosk = start;
        this.clock = clock;
        this.drawing = drawing;
        this.errands = errands;
        this.glass = glass;
    }

    /** From any thread; decides before it returns. */
    public void tell(Happening happening) {
        Threads.loud(() -> follow(happening)).run();
    }

    private synchronized void follow(Happening happening) {
        Instant now = clock.instant();
        Step step = happening.in(flow, kiosk, now);
        kiosk = step.state();
        step.errands().forEach(errands);
        if (toDraw.getAndSet(new Moment(kiosk, now)) == null) {
            drawing.execute(this::draw);
        }
    }

    private void draw() {
        Moment newest = toDraw.getAndSet(null);
        glass.accept(newest.kiosk(), newest.now());
    }
}
