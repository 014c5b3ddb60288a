package org.paihao.display.voice;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import org.paihao.protocol.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what was spoken: one line of JSON a sentence, appended when it begins. */
final class SpokenLog {
    private static final Logger LOG = LoggerFactory.getLogger(SpokenLog.class);

    private final Path file;
    private boolean failed;

    /** @param file or null: nothing is kept */
    SpokenLog(Path file) {
        this.file = file;
    }

    /** One line. @param at this machine's time */
    record Line(OffsetDateTime at, long id, String number, int window, boolean recall, String language, String text) {}

    void append(Announced call, Utterance sentence) {
        if (file == null) {
            return;
        }
        Line line = new Line(
                OffsetDateTime.now(),
                call.id(),
                call.number(),
                call.window(),
                call.recall(),
                sentence.language().tag(),
                sentence.text());
        try {
            Files.writeString(
                    file,
                    Wire.lenient().writeValueAsString(line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            failed = false;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            if (!failed) {
                LOG.warn("What is spoken cannot be kept in {}: {}", file, e.toString());
            }
            failed = true;
        }
    }
}
