package org.paihao.server.report;

import java.util.EnumMap;
import java.util.Map;
import org.paihao.protocol.TimesReport.Spent;

/** A window from opening to closing: what each second of it was. Times in epoch seconds. */
final class Session {
    enum Activity {
        IDLE,
        CALLED,
        SERVING,
        /** Served without a start: since the call. */
        UNMEASURED,
        PAUSED
    }

    final int window;
    /** Whether it was opened on the day that the report is of. */
    final boolean counts;

    private final Map<Activity, Long> seconds = new EnumMap<>(Activity.class);
    private final long opened;
    private long dropped;
    private Activity now = Activity.IDLE;
    private long since;

    Session(int window, boolean counts, long opened) {
        this.window = window;
        this.counts = counts;
        this.opened = opened;
        this.since = opened;
    }

    long since() {
        return since;
    }

    void turn(Activity next, long at) {
        seconds.merge(now, at - since, Long::sum);
        now = next;
        since = at;
    }

    /** What has gone on since the last turn was something else all the time. */
    void was(Activity really) {
        now = really;
    }

    /** Nobody knows what it was since the last turn. */
    void drop(long at) {
        dropped += at - since;
        now = Activity.IDLE;
        since = at;
    }

    /** Up to a time at which it closes, or is looked at. */
    Spent until(long at) {
        turn(now, at);
        long unmeasured = of(Activity.UNMEASURED);
        return new Spent(
                at - opened - dropped,
                of(Activity.IDLE),
                of(Activity.CALLED),
                of(Activity.SERVING) + unmeasured,
                unmeasured,
                of(Activity.PAUSED));
    }

    private long of(Activity activity) {
        return seconds.getOrDefault(activity, 0L);
    }
}
