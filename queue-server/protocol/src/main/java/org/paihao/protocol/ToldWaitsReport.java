package org.paihao.protocol;

import java.time.LocalDate;
import java.util.List;

/**
 * How true the waiting times were that visitors were told: the estimate's own error.
 *
 * @param lines the latest day first; days on which nobody was told any are left out
 */
public record ToldWaitsReport(LocalDate from, LocalDate until, List<Line> lines) {

    /**
     * One business day.
     *
     * @param told visitors who were told a range
     * @param called those of them who were called since, the first call counts; the others have no waiting time
     * @param inside those of them who waited neither less nor more than the range; eight of ten should
     * @param meanErrorMinutes how far from mid they were on average; 0 where none was called
     */
    public record Line(LocalDate day, int told, int called, int inside, double meanErrorMinutes) {}
}
