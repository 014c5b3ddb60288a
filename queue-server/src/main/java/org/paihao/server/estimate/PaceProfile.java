package org.paihao.server.estimate;

import java.time.DayOfWeek;
import java.util.List;

/** How fast a queue is usually called at each hour, by its earlier days: the latest and the same weekday count more. */
final class PaceProfile {
    /** How much less each day counts than the one after it. */
    private static final double FADING = 0.9;

    private static final double SAME_WEEKDAY = 2;
    /** Neighbouring quarter hours help each other: the width of the bell, in quarter hours. */
    private static final double BELL = 2;

    /** Before anything is known: three calls in 24 minutes. */
    private static final double FIRST_CALLS = 3;

    private static final double FIRST_MINUTES = 24;
    /** A quarter hour with fewer busy minutes than this follows the whole day rather than itself. */
    private static final double OWN_MINUTES = 30;

    private final double[] pace = new double[QuarterHours.COUNT];
    private double lastCall = -1;

    /** @param days earlier days, the latest last */
    PaceProfile(List<DayTrace> days, DayOfWeek weekday) {
        double[] calls = new double[QuarterHours.COUNT];
        double[] minutes = new double[QuarterHours.COUNT];
        double allCalls = FIRST_CALLS;
        double allMinutes = FIRST_MINUTES;
        for (int i = 0; i < days.size(); i++) {
            DayTrace day = days.get(i);
            double weight = Math.pow(FADING, days.size() - 1 - i) * (day.weekday() == weekday ? SAME_WEEKDAY : 1);
            for (int quarter = 0; quarter < QuarterHours.COUNT; quarter++) {
                calls[quarter] += weight * day.calls(quarter);
                minutes[quarter] += weight * day.minutes(quarter);
                allCalls += weight * day.calls(quarter);
                allMinutes += weight * day.minutes(quarter);
            }
            lastCall = Math.max(lastCall, day.lastCall());
        }
        for (int quarter = 0; quarter < QuarterHours.COUNT; quarter++) {
            pace[quarter] = (around(calls, quarter) + OWN_MINUTES * allCalls / allMinutes)
                    / (around(minutes, quarter) + OWN_MINUTES);
        }
    }

    private static double around(double[] values, int quarter) {
        int reach = (int) (3 * BELL);
        double sum = 0;
        for (int at = Math.max(0, quarter - reach); at <= Math.min(values.length - 1, quarter + reach); at++) {
            double away = (at - quarter) / BELL;
            sum += values[at] * Math.exp(-away * away / 2);
        }
        return sum;
    }

    /** Calls in a minute in which somebody waits. */
    double pace(int quarter) {
        return pace[quarter];
    }

    /** Until so many are called, if the queue is {@code speed} times as fast as usual. @return at most {@code most} */
    double minutesFor(int people, double from, double speed, double most) {
        double left = people;
        double at = from;
        while (at - from < most) {
            double expected = pace[QuarterHours.of(at)] * speed;
            double length = QuarterHours.left(at);
            if (expected * length >= left) {
                return Math.min(most, at - from + left / expected);
            }
            left -= expected * length;
            at += length;
        }
        return most;
    }

    /** The latest minute at which anybody was called on these days; below 0 where nobody was. */
    double lastCall() {
        return lastCall;
    }
}
