package org.paihao.display.window;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
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

    private static final int LOWEST_WITHOUT_REASON = 3;
    private static final String OTHER = "other";

    private final List<Integer> levels;
    private final RatingPost post;
    private final Executor worker;
    private final Function<OffsetDateTime, Duration> untilReal;
    private PadView view;
    private boolean lost;
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
     */
    FourKeys(List<Integer> levels, RatingPost post, Executor worker, Function<OffsetDateTime, Duration> untilReal) {
        this.levels = List.copyOf(levels);
        this.post = post;
        this.worker = worker;
        this.untilReal = untilReal;
    }

    @Override
    public synchronized void shows(PadView newer) {
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

    /**
     * @param key counted from 1
     * @param acknowledge tells the evaluator that the server has the rating
     */
    synchronized void pressed(int key, Runnable acknowledge) {
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
                acknowledge.run();
            }
        });
    }
}
