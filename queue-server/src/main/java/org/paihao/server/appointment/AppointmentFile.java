package org.paihao.server.appointment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.AppointmentRequest;
import org.paihao.server.refusal.Refusal;

/** Reads appointments from a CSV file: a heading, then one appointment a line. ID number and telephone may be empty. */
final class AppointmentFile {
    static final List<String> HEADING = List.of("service", "day", "time", "idNumber", "phone");
    static final int MOST = 2000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);

    private AppointmentFile() {}

    /** A line of the file. @param no counted from 1, the heading included */
    record Line(long no, List<String> fields) {
        /** @throws Refusal 400 {@code import.fields}, {@code import.day} or {@code import.time} */
        AppointmentRequest request() {
            if (fields.size() != HEADING.size()) {
                throw Refusal.badRequest("import.fields", "this line has " + fields.size() + " fields");
            }
            return new AppointmentRequest(
                    orNull(fields.get(0)),
                    day(fields.get(1)),
                    time(fields.get(2)),
                    orNull(fields.get(3)),
                    orNull(fields.get(4)));
        }

        private static String orNull(String field) {
            return field.isBlank() ? null : field.strip();
        }

        private static LocalDate day(String field) {
            try {
                return LocalDate.parse(field.strip());
            } catch (DateTimeException e) {
                throw Refusal.badRequest("import.day", "a day is written as 2027-01-31");
            }
        }

        private static LocalTime time(String field) {
            try {
                return LocalTime.parse(field.strip(), TIME);
            } catch (DateTimeException e) {
                throw Refusal.badRequest("import.time", "a time is written as 09:30");
            }
        }

        /** Never shows who. */
        @Override
        public String toString() {
            return "Line[no=" + no + "]";
        }
    }

    /** @throws Refusal 400 {@code import.unreadable}, {@code import.heading}, {@code import.empty} or {@code import.too-long} */
    static List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (CsvRecord row : reader) {
                lines.add(new Line(row.getStartingLineNumber(), row.getFields()));
                if (lines.size() > MOST + 1) {
                    throw Refusal.badRequest("import.too-long", "a file has at most " + MOST + " appointments");
                }
            }
        } catch (CsvParseException e) {
            throw Refusal.badRequest("import.unreadable", "the file is no CSV; is a quotation mark left open?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withoutHeading(lines);
    }

    private static List<Line> withoutHeading(List<Line> lines) {
        if (lines.isEmpty() || !lines.get(0).fields().equals(HEADING)) {
            throw Refusal.of(
                    400,
                    "import.heading",
                    "the first line must be " + String.join(",", HEADING),
                    Map.of("heading", HEADING));
        }
        if (lines.size() == 1) {
            throw Refusal.badRequest("import.empty", "the file has a heading and no appointments");
        }
        return lines.subList(1, lines.size());
    }
}
