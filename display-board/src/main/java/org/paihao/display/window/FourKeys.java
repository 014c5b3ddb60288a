package org.paihao.display.window;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.paihao.protocol.RatingRequest;
import org.paihao.protocol.client.Lost;
import org.paihao.protocol.client.Watcher;
import org.paihao.protocol.view.PadView;

/**
 * The evaluator of four keys: a pad without a second screen. A key counts only while its window's transaction may be rated, and
 * once. Any thread may call.
 */
final class FourKeys implements Watcher<PadView> {
    /** The server takes a pad's rating so much longer than the pad asks for it. */
    private static final Duration RETRY = Duration.ofSeconds(15);

    /** As on the pad: no finger is so quick to answer a question. */
    private static final Duration DEAF = Duration.ofMillis(600);

    private static final int LOWEST_WITHOUT_REASON = 3;
    private static final String OTHER = "other";

    private final List<Integer> levels;
    private final RatingPost post;
    private final Executor worker;
    private final Function<OffsetDateTime, Duration> untilReal;
    private final LongSupplier nanoTime;
    private PadView view;
    private boolean lost;
    /** When the pad began to ask for what it asks for now. */
    private long askedSince;
    /** When a key or the acknowledgement of one was last on the line, null before. */
    private Long heard;
    /** The last opening that was rated here. */
    private String done;

    /** Sends a rating and waits for what becomes of it. */
    @FunctionalInterface
    interface RatingPost {
        /** @param patience real time for all attempts @return whether the server has taken it */
        boolean send(RatingRequest rating, Duration patience);
    }

    /**
     * @param levels of the keys, from the first
     * @param worker waits for the server
     * @param untilReal real time until a moment of the hall
     * @param nanoTime real time
     */
    FourKeys(
            List<Integer> levels,
            RatingPost post,
            Executor worker,
            Function<OffsetDateTime, Duration> untilReal,
            LongSupplier nanoTime) {
        this.levels = List.copyOf(levels);
        this.post = post;
        this.worker = worker;
        this.untilReal = untilReal;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void shows(PadView newer) {
        if (newer.opening() != null && !newer.opening().id().equals(asked())) {
            askedSince = nanoTime.getAsLong();
        }
        view = newer;
    }

    private String asked() {
        return view == null || view.opening() == null ? null : view.opening().id();
    }

    @Override
    public synchronized void lost(Lost since) {
        lost = true;
    }

    @Override
    public synchronized void found() {
        lost = false;
    }

    /**
     * @param key counted from 1
     * @param acknowledge tells the evaluator that the server has the rating
     */
    synchronized void pressed(int key, Runnable acknowledge) {
        long now = nanoTime.getAsLong();
        boolean same = heard != null && now - heard < KeypadDesk.SAME_PRESS.toNanos();
        heard = now;
        if (same || now - askedSince < DEAF.toNanos()) {
            return;
        }
        PadView.Opening opening = lost || view == null ? null : view.opening();
        if (opening == null || opening.id().equals(done) || key < 1 || key > levels.size()) {
            return;
        }
        Duration left = untilReal.apply(opening.until());
        if (left.isNegative() || left.isZero()) {
            return;
        }
        done = opening.id();
        int level = levels.get(key - 1);
        List<String> reasons = level >= LOWEST_WITHOUT_REASON ? List.of() : List.of(OTHER);
        RatingRequest rating = new RatingRequest(opening.id(), level, reasons);
        worker.execute(() -> {
            if (post.send(rating, left.plus(RETRY))) {
                answers();
                acknowledge.run();
            }
        });
    }

    /** What comes back of the acknowledgement itself is no key. */
    private synchronized void answers() {
        heard = nanoTime.getAsLong();
    }
}
