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
    private long lastAct;
    private boolean forgotten;

    Session(int window, boolean counts, long opened) {
        this.window = window;
        this.counts = counts;
        this.opened = opened;
        this.since = opened;
        this.lastAct = opened;
    }

    /** The last act here whose time is known. */
    long lastAct() {
        return lastAct;
    }

    /** Whether nobody has done anything here since the hall closed what was forgotten. */
    boolean isForgotten() {
        return forgotten;
    }

    void turn(Activity next, long at) {
        reckon(at);
        now = next;
        lastAct = at;
        forgotten = false;
    }

    private void reckon(long at) {
        seconds.merge(now, at - since, Long::sum);
        since = at;
    }

    /** What has gone on since the last turn was something else all the time. */
    void was(Activity really) {
        now = really;
    }

    /** Nobody knows what it was since the last turn. */
    void forget(long at) {
        leaveOut(at);
        now = Activity.IDLE;
        forgotten = true;
    }

    /** Nobody knows how long it was since the last turn; it goes on. */
    void leaveOut(long at) {
        dropped += at - since;
        since = at;
    }

    /** Up to a time at which it closes, or is looked at. */
    Spent until(long at) {
        reckon(at);
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
