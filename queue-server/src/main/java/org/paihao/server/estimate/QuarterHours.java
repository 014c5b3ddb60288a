package org.paihao.server.estimate;

/** The quarter hours of a business day; what goes on after its midnight belongs to the last. */
final class QuarterHours {
    static final int COUNT = 96;
    static final int MINUTES = 15;

    private QuarterHours() {}

    /** A piece of time within one quarter hour. */
    interface Piece {
        void pass(int quarter, double minutes);
    }

    static int of(double minute) {
        return (int) Math.max(0, Math.min(COUNT - 1, minute / MINUTES));
    }

    /** Minutes from {@code minute} to the end of its quarter hour, above 0. */
    static double left(double minute) {
        return MINUTES * (Math.floor(minute / MINUTES) + 1) - minute;
    }

    static void between(double from, double until, Piece piece) {
        double at = from;
        while (at < until) {
            double minutes = Math.min(left(at), until - at);
            piece.pass(of(at), minutes);
            at += minutes;
        }
    }
}
