package org.paihao.server.estimate;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Decides how long somebody waits in one queue. It is shown the queue moment after moment, day after day, and knows
 * nothing else. People ahead and the pace of this hour make a reckoning: the pace usual at each coming hour by the
 * earlier days, times how much faster today is, a little more so where windows were opened. How far such reckonings
 * were off makes the range. Not safe for threads.
 */
final class WaitingTime {
    /** More minutes than this are not said. */
    private static final double LONGEST = 300;

    private static final int DAYS = 20;
    /** Whoever is called at all is called before the windows close: the share of the time until the latest call known. */
    private static final double BEFORE_CLOSING = 0.8;
    /** So few minutes are not cut by it. */
    private static final double NOT_CUT = 20;
    /** How much of a change of windows the pace follows at once: 0 nothing, 1 all; and how much one wait teaches of it. */
    private static final double FIRST_FOLLOWING = 0.25;

    private static final double FOLLOWING_STEP = 0.002;

    private final Deque<DayTrace> days = new ArrayDeque<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Spread spread = new Spread();
    private double following = FIRST_FOLLOWING;
    private PaceProfile usual;
    private PaceToday today;
    private QueueMoment last;

    /** A number that was given and is not called yet. */
    private record Open(int number, int people, double minute, double reckoned, double windowsGained) {}

    /** Begins the next day; who still waits of an earlier one is never called. A day without a call teaches nothing. */
    void beginDay(LocalDate date) {
        if (!days.isEmpty() && days.getLast().lastCall() < 0) {
            days.removeLast();
        }
        usual = new PaceProfile(List.copyOf(days), date.getDayOfWeek());
        today = new PaceToday(usual);
        last = null;
        open.clear();
        days.addLast(new DayTrace(date.getDayOfWeek()));
        if (days.size() > DAYS) {
            days.removeFirst();
        }
    }

    /** The queue as it is now, not earlier than it was seen last. */
    void observe(QueueMoment now) {
        if (last != null) {
            days.getLast().add(last, now);
            today.add(last, now);
            learn(last, now);
        }
        boolean given = last == null || now.issued() > last.issued();
        last = now;
        if (given && now.somebodyWaits()) {
            int people = now.issued() - now.called();
            open.addLast(
                    new Open(now.issued(), people, now.minute(), reckon(people), today.windowsGained(now.windows())));
        }
    }

    /** For somebody who will be the {@code people}th to be called from now, as the queue was seen last. */
    WaitRange of(int people) {
        return spread.around(reckon(people), people);
    }

    /** Whether anybody was called at a later hour on an earlier day. */
    boolean isServedLater() {
        return usual.lastCall() > last.minute();
    }

    private double reckon(int people) {
        double speed = today.speed() * Math.exp(following * today.windowsGained(last.windows()));
        double reckoned = usual.minutesFor(people, last.minute(), speed, LONGEST);
        if (usual.lastCall() < 0) {
            return reckoned;
        }
        return Math.min(reckoned, Math.max(NOT_CUT, BEFORE_CLOSING * (usual.lastCall() - last.minute())));
    }

    private void learn(QueueMoment before, QueueMoment now) {
        while (!open.isEmpty() && open.getFirst().number() <= now.called()) {
            Open ended = open.removeFirst();
            double share = (double) (ended.number() - before.called()) / (now.called() - before.called());
            double at = before.minute() + share * (now.minute() - before.minute());
            double waited = Math.max(0, at - ended.minute());
            double missed = Math.signum(ended.reckoned() - waited);
            following += FOLLOWING_STEP * missed * ended.windowsGained();
            following = Math.max(0, Math.min(1, following));
            spread.learn(ended.reckoned(), ended.people(), waited);
        }
    }
}
