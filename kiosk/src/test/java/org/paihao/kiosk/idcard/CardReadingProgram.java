package org.paihao.kiosk.idcard;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * A program that does nothing but read cards, so that nothing else of a person can be in its memory. Arguments: the line
 * of the reader, and the file for the memory. Each line of input is one act, and answered by one line.
 */
final class CardReadingProgram {
    private CardReadingProgram() {}

    public static void main(String[] arguments) throws IOException {
        CardTerms terms = new CardTerms(new byte[32], LocalDate.now().minusYears(65));
        try (BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            SerialCardReader kiosk = new SerialCardReader(arguments[0], SerialCardReader.BAUD);
            for (String act = asked.readLine(); act != null; act = asked.readLine()) {
                System.out.println(done(kiosk, terms, act, arguments[1]));
            }
            kiosk.close();
        }
    }

    private static String done(SerialCardReader kiosk, CardTerms terms, String act, String file) throws IOException {
        return switch (act) {
            case "read" -> kiosk.read(terms, () -> true).getClass().getSimpleName();
            // What a question finds left over from the one before is wiped by it.
            case "look" -> {
                int[] looks = {3};
                kiosk.read(terms, () -> looks[0]-- > 0);
                yield "looked";
            }
            case "dump" -> {
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                        .dumpHeap(file, false);
                yield "dumped";
            }
            default -> "no such act: " + act;
        };
    }
}
