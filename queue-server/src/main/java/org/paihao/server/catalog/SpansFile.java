package org.paihao.server.catalog;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the hours of a day: in order, without overlap. */
final class SpansFile {
    private static final String[] FIELDS = {"from", "until", "issueUntil", "byAppointment"};

    private SpansFile() {}

    /** @param byAppointment whether the whole day is */
    static List<Span> read(Entry entry, boolean byAppointment) {
        List<Span> spans = new ArrayList<>();
        for (Entry item : entry.items()) {
            Section times = item.section(FIELDS);
            Span span = span(times, byAppointment);
            if (!spans.isEmpty()
                    && span.from().isBefore(spans.get(spans.size() - 1).until())) {
                throw times.must("from")
                        .fault("begins before "
                                + spans.get(spans.size() - 1).until()
                                + ", when the times before it end; write them in order, without overlap");
            }
            spans.add(span);
        }
        return List.copyOf(spans);
    }

    private static Span span(Section times, boolean byAppointment) {
        LocalTime from = times.must("from").time();
        LocalTime until = after(times.must("until"), from);
        LocalTime issueUntil = times.may("issueUntil").map(Entry::time).orElse(until);
        if (!issueUntil.isAfter(from) || issueUntil.isAfter(until)) {
            throw times.must("issueUntil")
                    .fault(issueUntil + " is not between " + from + " and " + until + "; write a time between them");
        }
        boolean only = times.may("byAppointment").map(Entry::yes).orElse(byAppointment);
        return new Span(from, until, issueUntil, only);
    }

    /** A time that ends what begins at {@code from}. */
    static LocalTime after(Entry entry, LocalTime from) {
        LocalTime until = entry.time();
        if (!until.isAfter(from)) {
            throw entry.fault(until + " is not after " + from + "; write a later time of the same day");
        }
        return until;
    }
}
