package org.paihao.server.estimate;

import java.time.DayOfWeek;

/** What one day of a queue showed of its pace: per quarter hour the calls, and the minutes in which somebody waited. */
final class DayTrace {
    private final DayOfWeek weekday;
    private final double[] calls = new double[QuarterHours.COUNT];
    private final double[] minutes = new double[QuarterHours.COUNT];
    private double lastCall = -1;

    DayTrace(DayOfWeek weekday) {
        this.weekday = weekday;
    }

    /** Time in which nobody waited says nothing of how fast the windows are. */
    void add(QueueMoment from, QueueMoment until) {
        int called = until.called() - from.called();
        if (called > 0) {
            lastCall = until.minute();
        }
        if (from.somebodyWaits()) {
            calls[QuarterHours.of(from.minute())] += called;
            QuarterHours.between(from.minute(), until.minute(), (quarter, length) -> minutes[quarter] += length);
        }
    }

    DayOfWeek weekday() {
        return weekday;
    }

    double calls(int quarter) {
        return calls[quarter];
    }

    double minutes(int quarter) {
        return minutes[quarter];
    }

    /** The minute of the last call; below 0 where there was none. */
    double lastCall() {
        return lastCall;
    }
}
