package org.paihao.server.estimate;

import java.util.Arrays;

/**
 * How far off a reckoning of minutes usually is, as factors of it, learned from each wait that ended. Short, medium and long waits
 * each have their own. The fewer people are ahead, the less their times even out, and the wider is the range. What it starts with
 * is what ten town halls of Warsaw showed.
 */
final class Spread {
    private static final double[] SHARES = {0.1, 0.5, 0.9};
    /** Reckonings up to these minutes are short, up to those medium. */
    private static final double[] UNTIL = {10, 30};
    /** How much one wait teaches. */
    private static final double STEP = 0.005;
    /** So many minutes more or less are nothing, so that the factors of short waits stay sensible. */
    private static final double GRAIN = 2;

    /** Of the spread as it is learned: what stays however many are ahead, and what a single one adds; with four it is whole. */
    private static final double ALWAYS = 0.75;

    private static final double OF_ONE = 1;

    private final double[][] factors = {{-0.4, 0.1, 0.7}, {-0.8, -0.12, 0.5}, {-0.8, -0.15, 0.3}};

    /** @param people to be called until one's turn, oneself included; 0 where a window is free */
    WaitRange around(double reckoned, int people) {
        double wide = wide(people);
        double[] sorted = factors[length(reckoned)].clone();
        Arrays.sort(sorted);
        return new WaitRange(
                times(reckoned, sorted[1] + wide * (sorted[0] - sorted[1])),
                times(reckoned, sorted[1]),
                times(reckoned, sorted[1] + wide * (sorted[2] - sorted[1])));
    }

    /** A tenth of the waits shall lie below the first, half below the second and nine tenths below the third. */
    void learn(double reckoned, int people, double waited) {
        double factor = Math.log((waited + GRAIN) / (reckoned + GRAIN));
        double[] learned = factors[length(reckoned)];
        double middle = learned[1];
        for (int i = 0; i < SHARES.length; i++) {
            double told = middle + wide(people) * (learned[i] - middle);
            learned[i] += STEP * (factor < told ? SHARES[i] - 1 : SHARES[i]);
        }
    }

    /** Times that vary by themselves vary less together, as the root of how many they are; with nobody ahead none is added. */
    private static double wide(int people) {
        return people == 0 ? 1 : Math.sqrt(ALWAYS + OF_ONE / people);
    }

    private static int length(double reckoned) {
        return reckoned <= UNTIL[0] ? 0 : reckoned <= UNTIL[1] ? 1 : 2;
    }

    private static double times(double reckoned, double factor) {
        return Math.max(0, (reckoned + GRAIN) * Math.exp(factor) - GRAIN);
    }
}
