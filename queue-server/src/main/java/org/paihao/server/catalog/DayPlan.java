package org.paihao.server.catalog;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Days of the week that are alike.
 *
 * @param name these days in words
 * @param spans in order, without overlap; empty for days on which the hall is closed
 */
public record DayPlan(Set<DayOfWeek> days, Map<String, String> name, List<Span> spans, DayTerms terms) {}
