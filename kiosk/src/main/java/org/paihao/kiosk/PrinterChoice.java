package org.paihao.kiosk;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import org.paihao.kiosk.printer.FilePrinter;
import org.paihao.kiosk.printer.Paper;
import org.paihao.kiosk.printer.Printer;
import org.paihao.kiosk.printer.PrinterConfig;
import org.paihao.kiosk.printer.PrinterConfig.StatusSupport;
import org.paihao.kiosk.printer.SerialPrinter;

/**
 * Which printer the hall has: {@code serial:/dev/ttyS0}, or {@code file:DIR} for trying things out.
 *
 * @param serial whether the place is a serial device
 * @param place the device, or the folder
 * @param config of the paper and of the serial line
 */
record PrinterChoice(boolean serial, String place, PrinterConfig config) {
    private static final String SERIAL = "serial:";
    private static final String FILE = "file:";

    /** @throws IllegalArgumentException with what to write instead */
    static PrinterChoice of(String text, int baud, int paperMm) {
        boolean serial = text.startsWith(SERIAL);
        String place =
                text.startsWith(FILE) ? text.substring(FILE.length()) : text.substring(serial ? SERIAL.length() : 0);
        if (!serial && !text.startsWith(FILE) || place.isBlank()) {
            throw new IllegalArgumentException("--printer is serial:/dev/ttyS0 or file:FOLDER, not " + text);
        }
        PrinterConfig config =
                new PrinterConfig(place, baud, paper(paperMm), Charset.forName("GBK"), true, StatusSupport.FULL);
        return new PrinterChoice(serial, place, config);
    }

    private static Paper paper(int mm) {
        return switch (mm) {
            case 58 -> Paper.MM58;
            case 80 -> Paper.MM80;
            default -> throw new IllegalArgumentException("--paper is 80 or 58, not " + mm);
        };
    }

    Printer open() {
        return serial ? new SerialPrinter(config) : new FilePrinter(Path.of(place), Clock.systemUTC());
    }
}
