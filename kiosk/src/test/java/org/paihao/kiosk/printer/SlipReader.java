package org.paihao.kiosk.printer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads slips with npos, an ESC/POS interpreter that is not ours: reading our own bytes with our own decoder would prove
 * nothing. Needs node and npm, and installs npos into {@code target/npos} once.
 */
public final class SlipReader {
    private static final NodeTool NPOS = new NodeTool(Path.of("src/test/node"), Path.of("target/npos"));

    private SlipReader() {}

    /** What npos found on one slip. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reading(String file, List<String> texts, List<String> qr, int pictures, String error) {}

    /** Reads one file, or every .bin of a folder by name. */
    public static List<Reading> read(Path fileOrFolder) throws IOException, InterruptedException {
        List<Reading> readings = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line :
                NPOS.run("read-slips.js", fileOrFolder.toAbsolutePath().toString())) {
            readings.add(json.readValue(line, Reading.class));
        }
        return readings;
    }
}
