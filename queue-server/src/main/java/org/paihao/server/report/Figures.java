package org.paihao.server.report;

import java.util.Arrays;
import org.paihao.protocol.Figure;

/** Makes a figure of measured times. */
final class Figures {
    private Figures() {}

    static Figure of(long... seconds) {
        if (seconds.length == 0) {
            return new Figure(0, null, null, null);
        }
        long[] sorted = seconds.clone();
        Arrays.sort(sorted);
        long mean = Math.round((double) Arrays.stream(sorted).sum() / sorted.length);
        return new Figure(sorted.length, mean, rank(sorted, 50), rank(sorted, 90));
    }

    /** The nearest rank: a time that was measured. */
    private static long rank(long[] sorted, int percent) {
        return sorted[(sorted.length * percent + 99) / 100 - 1];
    }
}
