package org.paihao.server.storm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A command of the system, which must succeed. */
final class Command {
    private Command() {}

    /** @return what it wrote */
    static String run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(List.of(words) + ": " + said.strip());
        }
        return said.strip();
    }

    /** Whether the system has it. */
    static boolean isThere(String name) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + name)
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
    }
}
