package org.paihao.protocol;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Who was called by number, past those whose turn it was, and why.
 *
 * @param calls all first calls of that time, those that were taken back included: what the lines are a part of
 * @param lines in the order in which they were called
 */
public record OutOfOrderReport(LocalDate from, LocalDate until, long calls, List<Line> lines) {

    /**
     * One call by number.
     *
     * @param insteadOf the number whose turn it was at that window; null where it was nobody else's, and for calls that an
     *     older program kept
     * @param by who called, as the journal names them
     * @param reason as the clerk gave it
     * @param takenBack whether it was undone or put back, so that nobody went first by it
     */
    public record Line(
            LocalDate day,
            OffsetDateTime at,
            String number,
            String insteadOf,
            int window,
            String by,
            String reason,
            boolean takenBack) {}
}
