package org.paihao.kiosk.alone;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.paihao.protocol.Wire;

/** A record as one line that tells whether it is whole: checksum, blank, JSON, line feed. */
final class CheckedLine {
    private static final int SUM = 8;

    private CheckedLine() {}

    static byte[] of(Object record) {
        try {
            String json = Wire.lenient().writeValueAsString(record);
            return (sum(json) + " " + json + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is not writable", e);
        }
    }

    /** Empty where the line is not what was written. @param line without its line feed */
    static <T> Optional<T> read(String line, Class<T> type) {
        boolean whole = line.length() > SUM
                && line.charAt(SUM) == ' '
                && line.substring(0, SUM).equals(sum(line.substring(SUM + 1)));
        if (!whole) {
            return Optional.empty();
        }
        try {
            return Optional.of(Wire.lenient().readValue(line.substring(SUM + 1), type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String sum(String json) {
        CRC32 sum = new CRC32();
        sum.update(json.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }
}
