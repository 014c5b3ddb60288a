package org.paihao.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Writes times as {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME} does, without it: a board's view has dozens of times, and
 * the formatter took most of what a document costs.
 */
final class TimeWriter extends StdScalarSerializer<OffsetDateTime> {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 35;
    private static final int NANO_DIGITS = 9;
    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

    TimeWriter() {
        super(OffsetDateTime.class);
    }

    @Override
    public void serialize(OffsetDateTime time, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(text(time));
    }

    static String text(OffsetDateTime time) {
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR_OF_FOUR_DIGITS) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        StringBuilder text = new StringBuilder(LONGEST);
        two(text, time.getYear() / 100);
        two(text, time.getYear() % 100);
        two(text.append('-'), time.getMonthValue());
        two(text.append('-'), time.getDayOfMonth());
        two(text.append('T'), time.getHour());
        two(text.append(':'), time.getMinute());
        two(text.append(':'), time.getSecond());
        fraction(text, time.getNano());
        return text.append(time.getOffset().getId()).toString();
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** As many digits as it needs. */
    private static void fraction(StringBuilder text, int nanos) {
        if (nanos == 0) {
            return;
        }
        int left = nanos;
        int digits = NANO_DIGITS;
        while (left % 10 == 0) {
            left /= 10;
            digits--;
        }
        text.append('.');
        int from = text.length();
        text.setLength(from + digits);
        for (int i = from + digits - 1; i >= from; i--) {
            text.setCharAt(i, (char) ('0' + left % 10));
            left /= 10;
        }
    }
}
