package org.paihao.kiosk.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paihao.kiosk.printer.Paper;
import org.paihao.kiosk.printer.SamplePresses;
import org.paihao.kiosk.printer.SlipReader;

@Timeout(60)
final class PrinterSimulatorTest {
    /** Kept to be looked at. */
    private static final Path PICTURES = Path.of("target/slips");

    @TempDir
    private Path folder;

    private final BlockingQueue<PrintedTicket> tickets = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @EnumSource
    void theCodeOnThePaperIsReadByAScannerAndTheWordsByAPerson(Paper paper) throws Exception {
        try (PrinterSimulator printer = printer(paper)) {
            for (Map.Entry<String, byte[]> slip : SamplePresses.every(paper).entrySet()) {
                Files.write(printer.line(), slip.getValue(), StandardOpenOption.WRITE);
                PrintedTicket ticket = tickets.poll(20, TimeUnit.SECONDS);
                keep(paper + "-" + slip.getKey(), ticket.paper());
                assertThat(ticket.bytes()).isEqualTo(slip.getValue());
                assertThat(ticket.paper().getWidth()).isEqualTo(paper.dots());
                assertThat(ticket.paper().getHeight() / (double) Paper.DOTS_PER_MM)
                        .isLessThanOrEqualTo(123);
                boolean longest = slip.getKey().equals("longest");
                String code = longest ? SamplePresses.PUBLIC_QR : SamplePresses.QR;
                assertThat(scan(ticket.paper())).isEqualTo(code);
                assertThat(ticket.text().lines()).contains("[QR " + code + "]", ticket.number());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void sheetsAndTheTestPageComeOutToo(Paper paper) throws Exception {
        try (PrinterSimulator printer = printer(paper)) {
            for (Map.Entry<String, byte[]> sheet : SamplePresses.sheets(paper).entrySet()) {
                Files.write(printer.line(), sheet.getValue(), StandardOpenOption.WRITE);
                PrintedTicket ticket = tickets.poll(20, TimeUnit.SECONDS);
                keep(paper + "-" + sheet.getKey(), ticket.paper());
                assertThat(ticket.bytes()).isEqualTo(sheet.getValue());
            }
        }
    }

    @Test
    void eachPaperIsKeptThreeTimesAndReadBackByAnInterpreterThatIsNotOurs() throws Exception {
        Path kept = folder.resolve("tickets");
        try (PrinterSimulator printer = printer(Paper.MM80)) {
            printer.onTicket(new TicketFolder(kept));
            for (String number : List.of("A003", "B001", "A003")) {
                Files.write(printer.line(), SamplePresses.slip(number), StandardOpenOption.WRITE);
            }
            await().until(() -> Files.exists(kept.resolve("A003-2.png")));
        }
        try (var files = Files.list(kept)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "A003.bin",
                            "A003.txt",
                            "A003.png",
                            "A003-2.bin",
                            "A003-2.txt",
                            "A003-2.png",
                            "B001.bin",
                            "B001.txt",
                            "B001.png");
        }
        assertThat(SlipReader.read(kept)).hasSize(3).allSatisfy(reading -> {
            assertThat(reading.error()).isNull();
            assertThat(reading.texts())
                    .contains("社保医保", "前面还有 2 人", reading.file().substring(0, 4));
            assertThat(reading.qr()).containsExactly(SamplePresses.QR);
        });
        assertThat(Files.readString(kept.resolve("A003.txt"))).contains("请到 3-4 号窗口\n");
    }

    @Test
    void whatTheBufferHoldsIsForgottenWhenThePrinterIsSwitchedOff() throws Exception {
        try (PrinterSimulator printer = printer(Paper.MM80)) {
            printer.paperOut();
            byte[] slip = SamplePresses.slip("A003");
            Files.write(printer.line(), slip, StandardOpenOption.WRITE);
            await().until(() -> printer.bytesTaken() == slip.length);
            printer.switchOff();
            printer.reload();
            printer.switchOn();
            Files.write(printer.line(), SamplePresses.slip("A004"), StandardOpenOption.WRITE);
            assertThat(tickets.poll(20, TimeUnit.SECONDS).number()).isEqualTo("A004");
        }
    }

    @Test
    void aQuestionIsHeardWhereverItStandsAndHoweverItIsCut() {
        AtOnce atOnce = new AtOnce();
        int[] stream = {0x10, 0x10, 0x04, 0x02, 0x04, 0x01, 0x10, 0x04, 0x09, 0x10, 0x04, 0x04};
        int[] heard = new int[stream.length];
        for (int i = 0; i < stream.length; i++) {
            heard[i] = atOnce.question((byte) stream[i]);
        }
        assertThat(heard).containsExactly(0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 4);
    }

    private PrinterSimulator printer(Paper paper) throws IOException {
        PrinterSimulator printer = new PrinterSimulator(folder.resolve("printer"), paper, 0, Clock.systemUTC());
        printer.onTicket(tickets::add);
        return printer;
    }

    private static void keep(String name, BufferedImage picture) throws IOException {
        Files.createDirectories(PICTURES);
        ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile());
    }

    private static String scan(BufferedImage paper) throws Exception {
        int width = paper.getWidth();
        int height = paper.getHeight();
        LuminanceSource dots = new RGBLuminanceSource(width, height, paper.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(dots)))
                .getText();
    }
}
