package org.paihao.server.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The time made of two clocks: the machine's, which somebody can set, and the monotonic one, which nobody can. As long
 * as the first is believed, it is the time. While it is doubtful, the time runs on from where it was believed last, by the
 * monotonic clock. Where the believed clock goes back, the time goes on at half speed until it is caught up with: it
 * never decreases, and never stands still. Safe for any thread.
 */
final class SteadyTime {
    private final InstantSource machine;
    private final LongSupplier nanoTime;
    private final double speed;
    private List<DoubtRule> rules;
    private Instant measuredFrom;
    private long measuredFromNanos;
    private Instant given = Instant.MIN;
    private long givenNanos;
    private Doubt doubt;

    /**
     * @param nanoTime the monotonic clock
     * @param speed seconds of the machine's clock in a monotonic one
     * @param lastWritten time of the last row of the books; empty: what the machine says is believed at first
     */
    SteadyTime(InstantSource machine, LongSupplier nanoTime, double speed, Optional<Instant> lastWritten) {
        this.machine = machine;
        this.nanoTime = nanoTime;
        this.speed = speed;
        believe(machine.instant(), nanoTime.getAsLong());
        lastWritten.ifPresent(this::takeUp);
    }

    private void takeUp(Instant lastWritten) {
        rules = DoubtRule.AT_THE_START;
        measuredFrom = lastWritten;
        given = lastWritten;
        givenNanos = measuredFromNanos;
    }

    synchronized Reading read() {
        long nanos = nanoTime.getAsLong();
        Instant shown = machine.instant();
        Instant measured = measuredFrom.plus(passed(measuredFromNanos, nanos));
        Duration off = Duration.between(measured, shown);
        Optional<Doubt.Reason> against = DoubtRule.reason(rules, off);
        if (against.isEmpty()) {
            doubt = null;
            if (rules == DoubtRule.AT_THE_START) {
                believe(shown, nanos);
            }
        } else if (doubt == null || !doubt.stillSays(against.get(), off)) {
            doubt = new Doubt(against.get(), measured, off);
        }
        return new Reading(give(doubt == null ? shown : measured, nanos), doubt != null);
    }

    private Instant give(Instant time, long nanos) {
        if (given.isAfter(Instant.MIN)) {
            Instant atLeast = given.plus(passed(givenNanos, nanos).dividedBy(2));
            given = time.isBefore(atLeast) ? atLeast : time;
        } else {
            given = time;
        }
        givenNanos = nanos;
        return given;
    }

    private Duration passed(long from, long to) {
        return Duration.ofNanos((long) (Math.max(0, to - from) * speed));
    }

    synchronized Optional<Doubt> doubt() {
        read();
        return Optional.ofNullable(doubt);
    }

    /** Somebody says that the machine's clock is right. */
    synchronized void confirm() {
        believe(machine.instant(), nanoTime.getAsLong());
    }

    private void believe(Instant shown, long nanos) {
        rules = DoubtRule.WHILE_RUNNING;
        measuredFrom = shown;
        measuredFromNanos = nanos;
    }
}
