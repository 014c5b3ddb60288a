package org.paihao.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.kiosk.printer.PrintAnswer.Printed;
import org.paihao.kiosk.printer.PrintAnswer.Unprinted;

final class FilePrinterTest {
    private static final byte[] SLIP = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void eachSlipBecomesAFileOfItsBytes() throws IOException {
        try (FilePrinter printer = new FilePrinter(folder.resolve("slips"), Clock.systemUTC())) {
            assertThat(printer.status()).isEqualTo(PrinterStatus.READY);
            assertThat(printer.print(SLIP)).isEqualTo(new Printed(false));
            assertThat(printer.print(SLIP)).isEqualTo(new Printed(false));
        }
        try (var files = Files.list(folder.resolve("slips"))) {
            List<Path> slips = files.toList();
            assertThat(slips).hasSize(2).allSatisfy(file -> {
                assertThat(file).hasExtension("bin");
                assertThat(file).hasBinaryContent(SLIP);
            });
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsAPrinterWithAnError() throws IOException {
        Path file = Files.createFile(folder.resolve("not-a-folder"));
        try (FilePrinter printer = new FilePrinter(file, Clock.systemUTC())) {
            assertThat(printer.status()).isEqualTo(PrinterStatus.ERROR);
            assertThat(printer.print(SLIP)).isEqualTo(new Unprinted(PrinterFault.ERROR, false));
        }
    }

    @Test
    void aClosedPrinterPrintsNothing() {
        FilePrinter printer = new FilePrinter(folder, Clock.systemUTC());
        printer.close();
        assertThat(printer.status()).isEqualTo(PrinterStatus.LINE_LOST);
        assertThat(printer.print(SLIP)).isEqualTo(new Unprinted(PrinterFault.LINE_LOST, false));
        assertThat(folder).isEmptyDirectory();
    }
}
