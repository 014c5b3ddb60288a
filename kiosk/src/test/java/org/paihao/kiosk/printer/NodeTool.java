package org.paihao.kiosk.printer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Programs for tests that are not ours, run by node. What they need is installed once from their lock file.
 *
 * @param source where package.json, its lock and the programs stand
 * @param home where they are installed
 */
public record NodeTool(Path source, Path home) {
    /** @return what it printed, line by line */
    public List<String> run(String program, String... arguments) throws IOException, InterruptedException {
        install();
        List<String> command = new ArrayList<>(List.of("node", program));
        command.addAll(List.of(arguments));
        return execute(command);
    }

    private void install() throws IOException, InterruptedException {
        synchronized (NodeTool.class) {
            Files.createDirectories(home);
            Path installed = home.resolve("node_modules/.package-lock.json");
            Path lock = home.resolve("package-lock.json");
            boolean current = Files.exists(installed)
                    && Files.exists(lock)
                    && Files.mismatch(source.resolve("package-lock.json"), lock) < 0;
            try (Stream<Path> files = Files.list(source)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, home.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            if (!current) {
                execute(List.of(
                        "npm", "ci", "--silent", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund"));
            }
        }
    }

    private List<String> execute(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
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
