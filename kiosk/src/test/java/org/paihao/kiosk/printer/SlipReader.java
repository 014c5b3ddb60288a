package org.paihao.kiosk.printer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads slips with npos, an ESC/POS interpreter that is not ours: reading our own bytes with our own decoder would prove
 * nothing. Needs node and npm, and installs npos into {@code target/npos} once.
 */
public final class SlipReader {
    private static final Path SOURCE = Path.of("src/test/node");
    private static final Path HOME = Path.of("target/npos");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "read-slips.js");

    private SlipReader() {}

    /** What npos found on one slip. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reading(String file, List<String> texts, List<String> qr, int pictures, String error) {}

    /** Reads one file, or every .bin of a folder by name. */
    public static List<Reading> read(Path fileOrFolder) throws IOException, InterruptedException {
        install();
        List<Reading> readings = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line :
                run(HOME, "node", "read-slips.js", fileOrFolder.toAbsolutePath().toString())) {
            readings.add(json.readValue(line, Reading.class));
        }
        return readings;
    }

    private static synchronized void install() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        Path installed = HOME.resolve("node_modules/.package-lock.json");
        boolean current = Files.exists(installed)
                && Files.exists(HOME.resolve("package-lock.json"))
                && Files.mismatch(SOURCE.resolve("package-lock.json"), HOME.resolve("package-lock.json")) < 0;
        for (String file : FILES) {
            Files.copy(SOURCE.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!current) {
            run(HOME, "npm", "ci", "--silent", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund");
        }
    }

    private static List<String> run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (InputStream out = process.getInputStream()) {
            lines = new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code + ": " + lines);
        }
        return lines;
    }
}
