package org.paihao.kiosk.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Keeps the kiosk's state: takes what happens one after the other, shows what came of it and sends out its errands. */
public final class KioskLoop {
    private final KioskFlow flow;
    private final Clock clock;
    private final Executor thread;
    private final Consumer<Errand> errands;
    private final BiConsumer<KioskState, Instant> glass;
    private KioskState kiosk;

    /**
     * @param clock that never jumps
     * @param thread the one thread of the state and the glass, in order
     * @param errands returns at once
     */
    public KioskLoop(
            KioskFlow flow,
            KioskState start,
            Clock clock,
            Executor thread,
            Consumer<Errand> errands,
            BiConsumer<KioskState, Instant> glass) {
        this.flow = flow;
        this.kiosk = start;
        this.clock = clock;
        this.thread = thread;
        this.errands = errands;
        this.glass = glass;
    }

    /** From any thread. */
    public void tell(Happening happening) {
        thread.execute(() -> take(happening));
    }

    private void take(Happening happening) {
        Instant now = clock.instant();
        Step step = happening.in(flow, kiosk, now);
        kiosk = step.state();
        step.errands().forEach(errands);
        glass.accept(kiosk, now);
    }
}
