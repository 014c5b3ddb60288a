package org.paihao.server.clock;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One thing that speaks against the machine's clock.
 *
 * @param against whether it does, by how far the clock is ahead (negative: behind) of what it is measured by
 */
record DoubtRule(Doubt.Reason reason, Predicate<Duration> against) {
    private static final Duration STEP = Duration.ofMinutes(10);
    private static final Duration LONGEST_CLOSURE = Duration.ofDays(30);

    /** Measured by the monotonic clock since it was believed last. */
    static final List<DoubtRule> WHILE_RUNNING =
            List.of(new DoubtRule(Doubt.Reason.JUMPED, off -> off.abs().compareTo(STEP) > 0));

    /** Measured by the last row of the books: a hall may have been closed for weeks, but not for less than no time. */
    static final List<DoubtRule> AT_THE_START = List.of(
            new DoubtRule(Doubt.Reason.BEHIND_THE_BOOKS, off -> off.negated().compareTo(STEP) > 0),
            new DoubtRule(Doubt.Reason.AHEAD_OF_THE_BOOKS, off -> off.compareTo(LONGEST_CLOSURE) > 0));

    static Optional<Doubt.Reason> reason(List<DoubtRule> rules, Duration off) {
        return rules.stream()
                .filter(rule -> rule.against.test(off))
                .map(DoubtRule::reason)
                .findFirst();
    }
}
