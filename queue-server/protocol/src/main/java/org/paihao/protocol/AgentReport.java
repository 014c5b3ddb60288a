package org.paihao.protocol;

import java.time.LocalDate;
import java.util.List;

/**
 * What those who file for others took.
 *
 * @param tickets all numbers given in that time: what the counts are a part of
 */
public record AgentReport(LocalDate from, LocalDate until, long tickets, List<Line> lines) {

    /**
     * What one agent took on one day.
     *
     * @param agent number in the hall's file
     * @param name as the file has it; the number where it is not in there any more
     */
    public record Line(LocalDate day, String agent, String name, long count) {}
}
