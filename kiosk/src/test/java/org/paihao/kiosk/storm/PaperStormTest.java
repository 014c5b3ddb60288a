package org.paihao.kiosk.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paihao.kiosk.printer.PrintAnswer;
import org.paihao.kiosk.printer.Printer;
import org.paihao.kiosk.printer.PrinterStatus;
import org.paihao.protocol.local.LocalServer;

/** A sample of the bytes; {@code scripts/paper-storm} takes every one. */
@Timeout(600)
final class PaperStormTest {
    /** Of the bytes of a ticket, questions included: the first, inside a question, its text, its code, its cut, the last ones. */
    private static final double[] SAMPLE = {0, 0.002, 0.03, 0.4, 0.75, 0.8, 0.97, 0.995};

    @TempDir
    private static Path folder;

    private static LocalServer hall;

    @BeforeAll
    static void theHallOpens() {
        hall = LocalServer.start(
                LocalServer.Setting.in(folder.resolve("data")).at(LocalDateTime.of(2026, 11, 23, 9, 0), 1));
    }

    @AfterAll
    static void theHallCloses() {
        hall.close();
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(300)
    void whateverHappensToThePrinterTheNumberIsOneAndThePaperIsTold(Trouble trouble) throws Exception {
        try (PaperStorm storm = new PaperStorm(hall, "k-" + trouble.ordinal(), folder, UnaryOperator.identity())) {
            int bytes = storm.bytesOfATicket();
            for (double part : SAMPLE) {
                storm.run(new PaperCase(trouble, (int) Math.ceil(part * bytes)));
            }
            assertThat(storm.faults()).isEmpty();
            assertThat(storm.numbers()).hasSize(SAMPLE.length + 1);
        }
    }

    /** The red control: the judge knows a printer that calls everything printed. */
    @Test
    void aPrinterThatLiesIsFoundOut() throws Exception {
        try (PaperStorm storm = new PaperStorm(hall, "k-liar", folder, Liar::new)) {
            storm.run(new PaperCase(Trouble.PAPER_OUT, storm.bytesOfATicket() / 2));
            assertThat(storm.faults()).anyMatch(fault -> fault.contains("says printed, and there are 0 papers"));
        }
    }

    /** Nobody complained, so it was printed. */
    private record Liar(Printer printer) implements Printer {
        @Override
        public void expect() {
            printer.expect();
        }

        @Override
        public PrintAnswer print(byte[] slip) {
            printer.print(slip);
            return new PrintAnswer.Printed(false);
        }

        @Override
        public PrinterStatus status() {
            return printer.status();
        }

        @Override
        public void close() {
            printer.close();
        }
    }
}
