package org.paihao.display.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.paihao.display.board.BoardFace.Called;
import org.paihao.protocol.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps when each call stood on the glass first: one line of JSON a call. */
final class ShownLog {
    private static final Logger LOG = LoggerFactory.getLogger(ShownLog.class);

    private final Path file;
    private long last = -1;
    private boolean failed;

    /** @param file or null: nothing is kept */
    ShownLog(Path file) {
        this.file = file;
    }

    /** One line. @param shownAt this machine's epoch milliseconds */
    record Line(long id, String number, int window, long shownAt) {}

    /** The face was drawn in this moment. */
    void drawn(BoardFace face) {
        if (file == null || !(face.banner() instanceof Called call) || call.id() == last) {
            return;
        }
        last = call.id();
        Line line = new Line(call.id(), call.number(), call.window(), System.currentTimeMillis());
        try {
            Files.writeString(
                    file,
                    Wire.lenient().writeValueAsString(line) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            if (!failed) {
                LOG.warn("What is shown cannot be kept in {}: {}", file, e.toString());
            }
            failed = true;
        }
    }
}
