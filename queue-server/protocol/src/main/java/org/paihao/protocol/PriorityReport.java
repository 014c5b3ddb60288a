package org.paihao.protocol;

import java.time.LocalDate;
import java.util.List;

/**
 * How often who let somebody go first, and why; nothing of the persons.
 *
 * @param tickets all numbers given in that time: what the counts are a part of
 */
public record PriorityReport(LocalDate from, LocalDate until, long tickets, List<Line> lines) {

    /**
     * What one user gave for one reason on one day.
     *
     * @param by kind and name of who gave it, such as {@code guide:chen}
     */
    public record Line(LocalDate day, String by, Priority priority, String reason, long count) {}
}
