package org.paihao.server.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a date is in this hall.
 *
 * @param name its kind in words, if it is a special day
 * @param spans in order, without overlap; empty when the hall is closed
 */
public record HallDay(LocalDate date, Optional<Map<String, String>> name, List<Span> spans, DayTerms terms) {
    /** Whether numbers are given that day, to people without an appointment too. */
    public boolean working() {
        return spans.stream().anyMatch(span -> !span.byAppointment());
    }
}
