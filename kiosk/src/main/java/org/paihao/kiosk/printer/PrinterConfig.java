package org.paihao.kiosk.printer;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * One serial printer as the hall set it up.
 *
 * @param path the serial device, such as {@code /dev/ttyUSB0}; need not exist yet
 * @param baud bits per second; 115,200 carries a ticket in a tenth of a second, 9,600 in one
 * @param charset what the printer's Chinese font is addressed by, usually GBK; text that it cannot say goes as picture
 * @param cutter whether the paper is cut by the printer; without, it is fed far enough to tear
 * @param statusSupport whether the printer answers questions
 */
public record PrinterConfig(
        String path, int baud, Paper paper, Charset charset, boolean cutter, StatusSupport statusSupport) {

    public PrinterConfig {
        Objects.requireNonNull(path);
        Objects.requireNonNull(paper);
        Objects.requireNonNull(charset);
        Objects.requireNonNull(statusSupport);
        if (baud <= 0) {
            throw new IllegalArgumentException("baud must be positive: " + baud);
        }
    }

    /** The usual printer at this path: 80 mm, 115,200 baud, GBK, with knife and status. */
    public static PrinterConfig usual(String path) {
        return new PrinterConfig(path, 115_200, Paper.MM80, Charset.forName("GBK"), true, StatusSupport.FULL);
    }

    /** Whether a printer can be asked. */
    public enum StatusSupport {
        /** Answers DLE EOT at once and GS r in order. */
        FULL,
        /** Never answers: its slips are sent, but never called printed. */
        NONE
    }
}
