package org.paihao.server.estimate;

import java.time.LocalDate;
import java.util.Optional;
import org.paihao.protocol.Wait;

/** One queue of this hall, with what was learned of it. */
final class HallQueue {
    private final WaitingTime waiting = new WaitingTime();
    private QueueMoment last;
    private int freeWindows;

    void beginDay(LocalDate day) {
        waiting.beginDay(day);
        last = null;
    }

    /** @param now its {@code called} may be less than before: a call was taken back, and counts only when it is made again */
    void see(QueueMoment now, int free) {
        int before = last == null ? 0 : last.called();
        last = now.called() >= before
                ? now
                : new QueueMoment(now.minute(), before, before + now.issued() - now.called(), now.windows());
        freeWindows = free;
        waiting.observe(last);
    }

    /** What can be told to somebody with so many ahead; nothing where no window serves and none did later on earlier days. */
    Optional<Wait> told(int ahead) {
        if (last == null || last.windows() == 0 && !waiting.isServedLater()) {
            return Optional.empty();
        }
        return Optional.of(SpokenMinutes.of(waiting.of(Math.max(0, ahead + 1 - freeWindows))));
    }

    /** The queue as it was seen last; null before that. */
    QueueMoment last() {
        return last;
    }
}
