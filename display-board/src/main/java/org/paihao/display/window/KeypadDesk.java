package org.paihao.display.window;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.client.Watcher;
import org.paihao.protocol.view.ConsoleView;

/**
 * Decides which presses of a keypad count. One that is carried out is acknowledged after the server's answer; any other is
 * not, which is how a keypad learns of a refusal. Any thread may call.
 */
final class KeypadDesk implements Watcher<ConsoleView> {
    /**
     * The same key within this time of the last time that it was heard is the same press: a finger that slipped, or a keypad
     * that missed its acknowledgement and says it again.
     */
    static final Duration SAME_PRESS = Duration.ofMillis(1500);

    private final Clerk clerk;
    private final Executor worker;
    private final LongSupplier nanoTime;
    private final Map<Key, Long> heard = new EnumMap<>(Key.class);
    private ConsoleView view;
    private boolean lost;
    private boolean busy;

    /**
     * @param worker waits for the server, one act after the other
     * @param nanoTime real time
     */
    KeypadDesk(Clerk clerk, Executor worker, LongSupplier nanoTime) {
        this.clerk = clerk;
        this.worker = worker;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void shows(ConsoleView newer) {
        view = newer;
    }

    @Override
    public synchronized void lost(Lost since) {
        lost = true;
    }

    @Override
    public synchronized void found() {
        lost = false;
    }

    /** @param acknowledge tells the keypad that its press was carried out */
    synchronized void pressed(Key key, Runnable acknowledge) {
        long now = nanoTime.getAsLong();
        Long before = heard.put(key, now);
        boolean same = before != null && now - before < SAME_PRESS.toNanos();
        if (same || busy || lost || view == null) {
            return;
        }
        ConsoleView seen = view;
        Optional<Act> act = Act.of(key, seen);
        if (act.isPresent()) {
            busy = true;
            worker.execute(() -> carryOut(key, act.get(), seen, acknowledge));
        }
    }

    private void carryOut(Key key, Act act, ConsoleView seen, Runnable acknowledge) {
        try {
            boolean done = clerk.does(act, seen);
            // However long the server took: a press said again meanwhile, and what comes back of the acknowledgement
            // itself, are
            // still the same press.
            hear(key);
            if (done) {
                acknowledge.run();
            }
        } finally {
            rest();
        }
    }

    private synchronized void hear(Key key) {
        heard.put(key, nanoTime.getAsLong());
    }

    private synchronized void rest() {
        busy = false;
    }
}
