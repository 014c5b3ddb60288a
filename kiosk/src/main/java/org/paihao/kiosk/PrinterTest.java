package org.paihao.kiosk;

import java.io.PrintWriter;
import java.time.LocalDateTime;
import org.paihao.kiosk.printer.PrintAnswer;
import org.paihao.kiosk.printer.Printer;
import org.paihao.kiosk.printer.PrinterConfig;
import org.paihao.kiosk.printer.PrinterStatus;
import org.paihao.kiosk.printer.SlipPress;
import org.paihao.kiosk.printer.TestPage;

/** Tries a printer for whoever sets it up, without kiosk or server. */
final class PrinterTest {
    private PrinterTest() {}

    /** @return 0 where the page was printed, or sent to a printer that cannot say; else 1 */
    static int run(PrinterConfig config, PrintWriter out) {
        try (Printer printer = config.printer()) {
            out.printf("printer at %s%n", config.connection());
            PrinterStatus before = printer.status();
            out.printf("it says: %s%n", before.code());
            byte[] page = new SlipPress(config).bytes(new TestPage(config, before, LocalDateTime.now()));
            PrintAnswer answer = printer.print(page);
            out.printf("%d bytes: %s%n", page.length, say(answer, before));
            out.flush();
            boolean cannotSay =
                    before == PrinterStatus.UNASKED && answer instanceof PrintAnswer.Unprinted it && it.sent();
            return answer instanceof PrintAnswer.Printed || cannotSay ? 0 : 1;
        }
    }

    private static String say(PrintAnswer answer, PrinterStatus before) {
        if (answer instanceof PrintAnswer.Unprinted unprinted) {
            String how = unprinted.sent() ? "sent, and nobody knows whether it is on paper" : "not sent";
            return before == PrinterStatus.UNASKED
                    ? how
                    : how + ": " + unprinted.fault().reason();
        }
        boolean nearEnd = ((PrintAnswer.Printed) answer).nearEnd();
        return nearEnd ? "printed; the roll is nearly used up" : "printed";
    }
}
