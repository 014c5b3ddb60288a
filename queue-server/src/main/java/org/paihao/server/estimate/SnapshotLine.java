package org.paihao.server.estimate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A line of a file of queues seen every few minutes. */
record SnapshotLine(String office, String queue, LocalDate date, int minute, int called, int issued, int windows) {
    static final String HEADING = "office,queue,date,minute,called,issued,windows,official_minutes";
    private static final int FIELDS = 8;
    private static final int LAST_MINUTE = 48 * 60;

    /** @throws IllegalArgumentException that says what is wrong */
    static SnapshotLine of(String text) {
        String[] fields = text.split(",", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("has " + fields.length + " fields, not " + FIELDS);
        }
        SnapshotLine line = new SnapshotLine(
                name("office", fields[0]),
                name("queue", fields[1]),
                date(fields[2]),
                count("minute", fields[3]),
                count("called", fields[4]),
                count("issued", fields[5]),
                count("windows", fields[6]));
        if (line.minute >= LAST_MINUTE) {
            throw new IllegalArgumentException("has minute " + line.minute + ", which no day has");
        }
        if (line.called > line.issued) {
            throw new IllegalArgumentException("has called " + line.called + " above issued " + line.issued);
        }
        return line;
    }

    QueueMoment moment() {
        return new QueueMoment(minute, called, issued, windows);
    }

    private static String name(String field, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("names no " + field);
        }
        return text;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("has a date that is not like 2020-01-31: " + text, e);
        }
    }

    private static int count(String field, String text) {
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("has a " + field + " that is no whole number: " + text, e);
        }
        throw new IllegalArgumentException("has a " + field + " below 0: " + text);
    }
}
