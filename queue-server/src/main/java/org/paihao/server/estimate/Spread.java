package org.paihao.server.estimate;

import java.util.Arrays;

/**
 * How far off a reckoning of minutes usually is, as factors of it, learned from each wait that ended. Short, medium and long waits
 * each have their own. What it starts with is what ten town halls of Warsaw showed.
 */
final class Spread {
    private static final double[] SHARES = {0.1, 0.5, 0.9};
    /** Reckonings up to these minutes are short, up to those medium. */
    private static final double[] UNTIL = {10, 30};
    /** How much one wait teaches. */
    private static final double STEP = 0.005;
    /** So many minutes more or less are nothing, so that the factors of short waits stay sensible. */
    private static final double GRAIN = 2;

    private final double[][] factors = {{-0.4, 0.1, 0.7}, {-0.8, -0.12, 0.5}, {-0.8, -0.15, 0.3}};

    WaitRange around(double reckoned) {
        double[] sorted = factors[length(reckoned)].clone();
        Arrays.sort(sorted);
        return new WaitRange(times(reckoned, sorted[0]), times(reckoned, sorted[1]), times(reckoned, sorted[2]));
    }

    /** A tenth of the waits shall lie below the first, half below the second and nine tenths below the third. */
    void learn(double reckoned, double waited) {
        double factor = Math.log((waited + GRAIN) / (reckoned + GRAIN));
        double[] learned = factors[length(reckoned)];
        for (int i = 0; i < SHARES.length; i++) {
            learned[i] += STEP * (factor < learned[i] ? SHARES[i] - 1 : SHARES[i]);
        }
    }

    private static int length(double reckoned) {
        return reckoned <= UNTIL[0] ? 0 : reckoned <= UNTIL[1] ? 1 : 2;
    }

    private static double times(double reckoned, double factor) {
        return Math.max(0, (reckoned + GRAIN) * Math.exp(factor) - GRAIN);
    }
}
