package org.paihao.kiosk.printer;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * One printer as the hall set it up.
 *
 * @param connection how it is reached
 * @param paper the width of its roll
 * @param charset what the printer's Chinese font is addressed by, usually GBK; text that it cannot say goes as picture
 * @param cutter whether the paper is cut by the printer; without, it is fed far enough to tear
 * @param statusSupport whether the printer answers questions
 */
public record PrinterConfig(
        Connection connection, Paper paper, Charset charset, boolean cutter, StatusSupport statusSupport) {

    public PrinterConfig {
        Objects.requireNonNull(connection);
        Objects.requireNonNull(paper);
        Objects.requireNonNull(charset);
        Objects.requireNonNull(statusSupport);
    }

    /** The usual printer at this end: 80 mm, GBK, with knife and status. */
    public static PrinterConfig usual(Connection connection) {
        return new PrinterConfig(connection, Paper.MM80, Charset.forName("GBK"), true, StatusSupport.FULL);
    }

    /** The usual printer at this serial device: 115,200 baud. */
    public static PrinterConfig usual(String path) {
        return usual(new Connection.Serial(path, 115_200));
    }

    /** The same printer with another roll. */
    public PrinterConfig with(Paper other) {
        return new PrinterConfig(connection, other, charset, cutter, statusSupport);
    }

    /** The same printer with another font. */
    public PrinterConfig with(Charset other) {
        return new PrinterConfig(connection, paper, other, cutter, statusSupport);
    }

    /** The same printer, answering so much. */
    public PrinterConfig with(StatusSupport other) {
        return new PrinterConfig(connection, paper, charset, cutter, other);
    }

    /** The printer itself; nothing is opened yet. */
    public Printer printer() {
        return connection.printer(this);
    }

    /** Whether a printer can be asked. */
    public enum StatusSupport {
        /** Answers DLE EOT at once and GS r in order. */
        FULL,
        /** Never answers: its slips are sent, but never called printed. */
        NONE
    }
}
