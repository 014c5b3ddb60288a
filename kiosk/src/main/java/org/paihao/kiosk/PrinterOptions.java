package org.paihao.kiosk;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import org.paihao.kiosk.printer.Connection;
import org.paihao.kiosk.printer.Paper;
import org.paihao.kiosk.printer.PrinterConfig;
import org.paihao.kiosk.printer.PrinterConfig.StatusSupport;
import picocli.CommandLine.Option;

/** The printer that the hall has, on the command line. */
final class PrinterOptions {
    private static final String SERIAL = "serial:";
    private static final String NETWORK = "tcp:";
    private static final String FILE = "file:";

    @Option(
            names = "--printer",
            required = true,
            paramLabel = "PRINTER",
            description = "serial:/dev/ttyS0, tcp:HOST or tcp:HOST:PORT (9100 by custom), or file:FOLDER to keep each"
                    + " slip as a file")
    private String printer;

    @Option(
            names = "--baud",
            defaultValue = "115200",
            description = "speed of the serial line, bits per second; default: ${DEFAULT-VALUE}")
    private int baud;

    @Option(
            names = "--paper",
            defaultValue = "80",
            description = "width of the roll in mm, 80 or 58; default: ${DEFAULT-VALUE}")
    private int paper;

    @Option(
            names = "--charset",
            defaultValue = "GBK",
            description =
                    "by which the printer's Chinese font is addressed, such as GBK, GB18030 or GB2312; a line that it"
                            + " lacks goes as a picture; default: ${DEFAULT-VALUE}")
    private String charset;

    @Option(names = "--no-cutter", description = "the printer has no knife: the paper is fed out to be torn")
    private boolean noCutter;

    @Option(names = "--no-status", description = "the printer answers no questions: no slip is ever called printed")
    private boolean noStatus;

    /** @throws IllegalArgumentException with what to write instead */
    PrinterConfig config() {
        return new PrinterConfig(
                connection(printer, baud),
                paper(paper),
                charset(charset),
                !noCutter,
                noStatus ? StatusSupport.NONE : StatusSupport.FULL);
    }

    private static Connection connection(String text, int baud) {
        if (text.startsWith(SERIAL) && text.length() > SERIAL.length()) {
            return new Connection.Serial(text.substring(SERIAL.length()), baud);
        }
        if (text.startsWith(NETWORK) && text.length() > NETWORK.length()) {
            return network(text.substring(NETWORK.length()));
        }
        if (text.startsWith(FILE) && text.length() > FILE.length()) {
            return new Connection.Folder(Path.of(text.substring(FILE.length())));
        }
        throw new IllegalArgumentException(
                "--printer is serial:/dev/ttyS0, tcp:192.168.1.87 or file:FOLDER, not " + text);
    }

    /** HOST, HOST:PORT, or with an address of IP version 6 [HOST]:PORT. */
    private static Connection network(String place) {
        int colon = place.lastIndexOf(':');
        boolean bracketed = place.startsWith("[") && colon < place.length() - 1 && place.endsWith("]");
        if (colon < 0 || bracketed) {
            return new Connection.Network(withoutBrackets(place), Connection.USUAL_PORT);
        }
        String port = place.substring(colon + 1);
        if (!port.matches("\\d{1,5}") || colon == 0) {
            throw new IllegalArgumentException("--printer tcp:HOST:PORT has a number as its port, not " + port);
        }
        return new Connection.Network(withoutBrackets(place.substring(0, colon)), Integer.parseInt(port));
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static Paper paper(int mm) {
        return switch (mm) {
            case 58 -> Paper.MM58;
            case 80 -> Paper.MM80;
            default -> throw new IllegalArgumentException("--paper is 80 or 58, not " + mm);
        };
    }

    private static Charset charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            // In one stream: one byte for a Latin letter, two for a Chinese one.
            if (charset.canEncode() && "A中".getBytes(charset).length == 3) {
                return charset;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // said below
        }
        throw new IllegalArgumentException("--charset is one for Chinese, such as GBK or GB18030, not " + name);
    }
}
