package org.paihao.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What a server leaves behind: every line that it logs, however little it matters, and every file of its data folder. */
public final class Traces implements AutoCloseable {
    private final Path folder;
    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
        private final JsonEncoder lines = new JsonEncoder();

        @Override
        protected void append(ILoggingEvent event) {
            logged.add(new String(lines.encode(event), StandardCharsets.UTF_8));
        }
    };

    /** Listens from now on. */
    public Traces(Path folder) {
        this.folder = folder;
        ear.setContext(root().getLoggerContext());
        ear.start();
        root().addAppender(ear);
        ((Logger) LoggerFactory.getLogger("org.paihao")).setLevel(Level.TRACE);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** The lines that were logged. */
    public List<String> logged() {
        return List.copyOf(logged);
    }

    /** The files of the data folder, the write-ahead log included, that hold these bytes. */
    public List<Path> places(byte[] bytes) {
        String needle = new String(bytes, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(needle))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        root().detachAppender(ear);
    }
}
