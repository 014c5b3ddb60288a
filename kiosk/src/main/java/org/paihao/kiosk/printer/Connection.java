package org.paihao.kiosk.printer;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/** How a printer is reached. */
public sealed interface Connection {
    /** Where printers listen by custom. */
    int USUAL_PORT = 9100;

    /** The printer at the other end; nothing is opened yet. */
    Printer printer(PrinterConfig config);

    /**
     * A serial line, or a USB one that looks like it.
     *
     * @param path the device, such as {@code /dev/ttyUSB0}; need not exist yet
     * @param baud bits per second; 115,200 carries a ticket in a tenth of a second, 9,600 in one
     */
    record Serial(String path, int baud) implements Connection, Wired {
        public Serial {
            Objects.requireNonNull(path);
            if (baud <= 0) {
                throw new IllegalArgumentException("baud must be positive: " + baud);
            }
        }

        @Override
        public PrinterLine open(PrinterTimes times, Replies replies) throws PrinterFaultException {
            return SerialPrinterLine.open(this, replies);
        }

        @Override
        public long bitsPerSecond() {
            return baud;
        }

        @Override
        public boolean tellsWhenItIsCut() {
            return true;
        }

        @Override
        public Printer printer(PrinterConfig config) {
            return new LinePrinter(config, this);
        }

        @Override
        public String toString() {
            return path;
        }
    }

    /**
     * The hall's own network.
     *
     * @param host a name or an address
     * @param port 1 to 65,535, by custom 9100
     */
    record Network(String host, int port) implements Connection, Wired {
        /** Slower than any printer's network, and fast enough that nobody waits because of it. */
        private static final long BITS_PER_SECOND = 10_000_000;

        public Network {
            Objects.requireNonNull(host);
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("no such port: " + port);
            }
        }

        @Override
        public PrinterLine open(PrinterTimes times, Replies replies) throws PrinterFaultException {
            return NetworkLine.open(this, times.connect(), replies);
        }

        @Override
        public long bitsPerSecond() {
            return BITS_PER_SECOND;
        }

        /** Where a cable is pulled, nothing ever comes back: silence, for ever. */
        @Override
        public boolean tellsWhenItIsCut() {
            return false;
        }

        @Override
        public Printer printer(PrinterConfig config) {
            return new LinePrinter(config, this);
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** A folder that keeps each slip as a file, for trying things out. */
    record Folder(Path path) implements Connection {
        public Folder {
            Objects.requireNonNull(path);
        }

        @Override
        public Printer printer(PrinterConfig config) {
            return new FilePrinter(path, Clock.systemUTC());
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }
}
