package org.paihao.kiosk.printer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A printer for trying things out: each slip becomes a file of its exact bytes, whole or not at all. */
public final class FilePrinter implements Printer {
    private static final Logger LOG = LoggerFactory.getLogger(FilePrinter.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;
    private int slips;
    private boolean failing;
    private boolean closed;

    /** @param folder is made when it is missing */
    public FilePrinter(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Does nothing: a folder needs no time to answer. */
    @Override
    public void expect() {}

    @Override
    public synchronized PrintAnswer print(byte[] slip) {
        if (closed) {
            return new PrintAnswer.Unprinted(PrinterFault.LINE_LOST, false);
        }
        try {
            write(slip);
            failing = false;
            return new PrintAnswer.Printed(false);
        } catch (IOException e) {
            logOnce(e);
            return new PrintAnswer.Unprinted(PrinterFault.ERROR, false);
        }
    }

    @Override
    public synchronized PrinterStatus status() {
        if (closed) {
            return PrinterStatus.LINE_LOST;
        }
        try {
            return Files.isWritable(Files.createDirectories(folder)) ? PrinterStatus.READY : PrinterStatus.ERROR;
        } catch (IOException e) {
            logOnce(e);
            return PrinterStatus.ERROR;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private void write(byte[] slip) throws IOException {
        Files.createDirectories(folder);
        String name = "slip-%s-%04d".formatted(STAMP.format(clock.instant()), ++slips);
        Path part = Files.write(folder.resolve(name + ".part"), slip);
        Files.move(part, folder.resolve(name + ".bin"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void logOnce(IOException fault) {
        if (!failing) {
            LOG.warn("slips cannot be written to {}: {}", folder, fault.toString());
        }
        failing = true;
    }
}
