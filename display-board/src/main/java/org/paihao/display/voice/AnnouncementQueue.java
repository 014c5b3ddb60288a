package org.paihao.display.voice;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.paihao.protocol.view.BoardView.Announcement;
import org.paihao.protocol.view.Version;

/**
 * Which announcement is next: one at a time, in the order of their ids, so that a recall never overtakes. An id is taken
 * once within an epoch, whatever comes again after a lost line; what is older than a minute or withdrawn before it began
 * is passed over. Not for several threads at once.
 */
final class AnnouncementQueue {
    /** Real time after which a call is no news any more. */
    static final Duration STALE = Duration.ofSeconds(60);

    /** So many may wait before repeats are dropped. */
    static final int CROWD = 3;

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final LongSupplier nanoTime;
    private String epoch;
    private long taken = Long.MIN_VALUE;

    /** @param nanoTime real time as {@link System#nanoTime()}: a hall's clock may be scaled, a voice is not */
    AnnouncementQueue(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Takes what is new in a view, and forgets what it withdraws.
     *
     * @param age real nanoseconds since an announcement was made
     */
    void take(Version version, List<Announcement> announcements, ToLongFunction<Announcement> age) {
        if (!version.epoch().equals(epoch)) {
            epoch = version.epoch();
            taken = Long.MIN_VALUE;
            waiting.clear();
        }
        for (Announcement each : announcements) {
            if (each.withdrawn()) {
                waiting.removeIf(one -> one.call.id() == each.id());
            }
            if (each.id() <= taken) {
                continue;
            }
            taken = each.id();
            if (!each.withdrawn()) {
                waiting.add(new Waiting(
                        new Announced(each.id(), each.number(), each.window(), each.recall()),
                        nanoTime.getAsLong() - age.applyAsLong(each)));
            }
        }
    }

    /** The next one, which has begun by this; null where nothing is to be said. */
    Announced begin() {
        Iterator<Waiting> all = waiting.iterator();
        while (all.hasNext()) {
            Waiting next = all.next();
            all.remove();
            if (nanoTime.getAsLong() - next.madeAt <= STALE.toNanos()) {
                return next.call;
            }
        }
        return null;
    }

    /** More than three wait: second readings are dropped, so that nobody's first one comes late. */
    boolean crowded() {
        return waiting.size() > CROWD;
    }

    private record Waiting(Announced call, long madeAt) {}
}
