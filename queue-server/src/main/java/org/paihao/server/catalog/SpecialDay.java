package org.paihao.server.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Days that are not like their day of the week: market, duty, reception, service by appointment.
 *
 * @param spans its own hours; empty: those that the date would have anyway
 */
record SpecialDay(DayPattern when, Map<String, String> name, Optional<List<Span>> spans, DayTerms terms) {}
