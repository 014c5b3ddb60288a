package org.paihao.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.kiosk.printer.PrintAnswer.Printed;
import org.paihao.kiosk.printer.PrintAnswer.Unprinted;
import org.paihao.kiosk.printer.PrinterConfig.StatusSupport;
import org.paihao.kiosk.simulator.PrintedTicket;
import org.paihao.kiosk.simulator.PrinterSimulator;
import org.paihao.serial.SerialLine;

/** The real serial library on a real pseudo terminal, with a printer at its end that has every trouble. */
@Timeout(30)
final class SerialPrinterTest {
    private static final PrinterTimes TIMES = new PrinterTimes(
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofMillis(700),
            Duration.ofSeconds(4),
            Duration.ofSeconds(30));
    /** An answer that was asked for ahead is too old at once. */
    private static final PrinterTimes FORGETFUL =
            new PrinterTimes(TIMES.connect(), TIMES.answer(), TIMES.chunk(), TIMES.job(), Duration.ZERO);
    /** Fast enough that nobody waits, and slow enough to act while a slip is on its way. */
    private static final int SLOW = 4_800;

    @TempDir
    private Path folder;

    private final BlockingQueue<PrintedTicket> tickets = new LinkedBlockingQueue<>();
    private Path path;
    private PrinterSimulator paper;
    private Printer printer;

    @BeforeEach
    void aPrinterAtTheEndOfALine() throws IOException {
        path = folder.resolve("printer");
        connect(0);
    }

    @AfterEach
    void unplugged() {
        printer.close();
        paper.close();
    }

    @Test
    void aSlipIsCalledPrintedOnceThePaperIsCut() {
        byte[] slip = slip("A003");
        assertThat(printer.print(slip)).isEqualTo(new Printed(false));
        assertThat(tickets).hasSize(1);
        assertThat(tickets.element().bytes()).isEqualTo(slip);
        assertThat(tickets.element().number()).isEqualTo("A003");
        assertThat(printer.status()).isEqualTo(PrinterStatus.READY);
    }

    @Test
    void oneSlipAfterTheOtherIsEachAPaperOfItsOwn() {
        for (String number : new String[] {"A001", "A002", "B001"}) {
            assertThat(printer.print(slip(number))).isEqualTo(new Printed(false));
        }
        assertThat(tickets).extracting(PrintedTicket::number).containsExactly("A001", "A002", "B001");
    }

    @Test
    void aRollThatIsNearlyUsedUpPrintsAndSaysSo() {
        paper.paperOutAfter(2);
        assertThat(printer.status()).isEqualTo(PrinterStatus.NEAR_END);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Printed(true));
    }

    @Test
    void withoutPaperNothingIsSent() {
        paper.paperOut();
        assertThat(printer.status()).isEqualTo(PrinterStatus.PAPER_OUT);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.PAPER_OUT, false));
        paper.reload();
        assertThat(printer.print(slip("A004"))).isEqualTo(new Printed(false));
        assertThat(tickets).extracting(PrintedTicket::number).containsExactly("A004");
    }

    @Test
    void paperThatEndsInsideASlipIsSaidAndTheSlipComesOutWithTheNewRoll() throws InterruptedException {
        paper.paperOutAfter(0);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.PAPER_OUT, true));
        assertThat(tickets).isEmpty();
        paper.reload();
        assertThat(tickets.poll(10, TimeUnit.SECONDS))
                .extracting(PrintedTicket::number)
                .isEqualTo("A003");
    }

    @Test
    void theAnswerForAnOldSlipIsNeverTakenForTheNewOne() {
        paper.onTicket(slowKnife -> LockSupport.parkNanos(Duration.ofMillis(300).toNanos()));
        paper.paperOutAfter(0);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.PAPER_OUT, true));
        paper.reload();
        assertThat(printer.print(slip("A004"))).isEqualTo(new Printed(false));
        assertThat(tickets).extracting(PrintedTicket::number).containsExactly("A003", "A004");
    }

    @Test
    void aPrinterSwitchedOffInTroubleOwesNothingWhenItIsBack() {
        paper.paperOutAfter(0);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.PAPER_OUT, true));
        paper.switchOff();
        paper.reload();
        paper.switchOn();
        assertThat(printer.print(slip("A004"))).isEqualTo(new Printed(false));
        assertThat(tickets).extracting(PrintedTicket::number).containsExactly("A004");
    }

    @Test
    void paperThatEndsAfterASlipStopsTheNextOne() {
        assertThat(printer.print(slip("A003"))).isEqualTo(new Printed(false));
        paper.paperOut();
        assertThat(printer.print(slip("A004"))).isEqualTo(new Unprinted(PrinterFault.PAPER_OUT, false));
    }

    @Test
    void aPrinterThatExpectsASlipIsNotAskedOnceMoreButStillAfterIt() {
        printer.expect();
        paper.paperOut();
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.PAPER_OUT, true));
    }

    @Test
    void whatAPrinterSaidAheadIsGoodForOneSlip() {
        printer.expect();
        assertThat(printer.print(slip("A003"))).isEqualTo(new Printed(false));
        paper.paperOut();
        assertThat(printer.print(slip("A004"))).isEqualTo(new Unprinted(PrinterFault.PAPER_OUT, false));
    }

    @Test
    void whatAPrinterSaidAheadHoldsForAMoment() throws IOException {
        connect(0, FORGETFUL);
        printer.expect();
        paper.paperOut();
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.PAPER_OUT, false));
    }

    @Test
    void whatAPrinterSaidAheadIsForgottenWithItsLine() throws IOException {
        printer.expect();
        paper.unplug();
        await().until(() -> printer.status() == PrinterStatus.LINE_LOST);
        paper.plugIn();
        paper.paperOut();
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.PAPER_OUT, false));
    }

    @Test
    void aSlipThatIsStartedLeavesBeforeAnybodyWaitsForItsPaper() {
        printer.expect();
        long asked = paper.bytesTaken();
        byte[] slip = slip("A003");
        printer.start(slip);
        await().until(() -> paper.bytesTaken() == asked + SerialLine.CHUNK);
        assertThat(printer.print(slip)).isEqualTo(new Printed(false));
        assertThat(tickets).extracting(PrintedTicket::bytes).containsExactly(slip);
    }

    @Test
    void nothingIsAskedInsideASlipThatIsStarted() {
        printer.expect();
        byte[] slip = slip("A003");
        printer.start(slip);
        printer.start(slip("A004"));
        paper.openCover();
        assertThat(printer.status()).as("unasked").isEqualTo(PrinterStatus.READY);
        paper.closeCover();
        printer.expect();
        assertThat(printer.print(slip)).isEqualTo(new Printed(false));
        assertThat(printer.print(slip("A005"))).isEqualTo(new Printed(false));
        assertThat(tickets).extracting(PrintedTicket::number).containsExactly("A003", "A005");
        assertThat(tickets.element().bytes()).isEqualTo(slip);
    }

    @Test
    void noSlipIsStartedUnlessThePrinterHasJustSaidThatItMayPrint() throws IOException {
        byte[] slip = slip("A003");
        printer.start(slip);
        paper.paperOut();
        assertThat(printer.print(slip)).as("not asked").isEqualTo(new Unprinted(PrinterFault.PAPER_OUT, false));
        printer.expect();
        printer.start(slip);
        assertThat(printer.print(slip)).as("no paper").isEqualTo(new Unprinted(PrinterFault.PAPER_OUT, false));
        paper.reload();
        connect(0, FORGETFUL);
        printer.expect();
        printer.start(slip);
        paper.paperOut();
        assertThat(printer.print(slip)).as("too long ago").isEqualTo(new Unprinted(PrinterFault.PAPER_OUT, false));
    }

    @Test
    void aLineThatIsLostUnderAStartedSlipIsSaidAsSent() {
        printer.expect();
        byte[] slip = slip("A003");
        printer.start(slip);
        paper.unplug();
        assertThat(printer.print(slip)).isEqualTo(new Unprinted(PrinterFault.LINE_LOST, true));
    }

    @Test
    void anOpenCoverIsSaidBeforeAnythingElse() {
        paper.openCover();
        paper.paperOut();
        assertThat(printer.status()).isEqualTo(PrinterStatus.COVER_OPEN);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.COVER_OPEN, false));
    }

    @Test
    void aCoverOpenedWhileItPrintsIsSaid() throws IOException {
        connect(SLOW);
        CompletableFuture<PrintAnswer> answer = printWhile(() -> paper.openCover());
        assertThat(answer.join()).isEqualTo(new Unprinted(PrinterFault.COVER_OPEN, true));
    }

    @Test
    void aKnifeThatSticksIsSaid() {
        paper.jamCutter();
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.CUTTER, false));
        paper.freeCutter();
        assertThat(printer.print(slip("A003"))).isEqualTo(new Printed(false));
    }

    @Test
    void silenceIsNeverFine() {
        paper.switchOff();
        long start = System.nanoTime();
        assertThat(printer.status()).isEqualTo(PrinterStatus.NO_ANSWER);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.NO_ANSWER, false));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        paper.switchOn();
        assertThat(printer.print(slip("A003"))).isEqualTo(new Printed(false));
    }

    @Test
    void aPrinterSwitchedOffWhileItPrintsGivesNoAnswer() throws IOException {
        connect(SLOW);
        assertThat(printWhile(() -> paper.switchOff()).join()).isEqualTo(new Unprinted(PrinterFault.NO_ANSWER, true));
    }

    @Test
    void aLineThatDropsIsLostAndAFreshOneIsFound() throws IOException {
        assertThat(printer.status()).isEqualTo(PrinterStatus.READY);
        paper.unplug();
        await().until(() -> printer.status() == PrinterStatus.LINE_LOST);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.LINE_LOST, false));
        paper.plugIn();
        assertThat(printer.print(slip("A004"))).isEqualTo(new Printed(false));
    }

    @Test
    void aLineThatDropsWhileItPrintsIsLost() throws IOException {
        connect(SLOW);
        assertThat(printWhile(() -> paper.unplug()).join()).isEqualTo(new Unprinted(PrinterFault.LINE_LOST, true));
    }

    @Test
    void aPrinterThatStopsTakingBytesIsGivenUpAndTheNextOneAtItsPathIsUsed() throws IOException {
        ByteArrayOutputStream endless = new ByteArrayOutputStream();
        for (int i = 0; i < 20_000; i++) {
            endless.writeBytes("more than line and kernel hold\n".getBytes(StandardCharsets.US_ASCII));
        }
        paper.stallAfter(100);
        long start = System.nanoTime();
        assertThat(printer.print(endless.toByteArray())).isEqualTo(new Unprinted(PrinterFault.NO_ANSWER, true));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        try (PrinterSimulator other = new PrinterSimulator(path, Paper.MM80, 0, Clock.systemUTC())) {
            other.onTicket(tickets::add);
            assertThat(printer.print(slip("A004"))).isEqualTo(new Printed(false));
        }
        assertThat(tickets)
                .extracting(PrintedTicket::number)
                .as("what may have been cut off is put out of the way first: a blank strip here")
                .containsExactly("", "A004");
    }

    @Test
    void aMissingPathIsALostLineUntilItIsThere() throws IOException {
        printer.close();
        printer =
                printer(new Connection.Serial(folder.resolve("later").toString(), 115_200), StatusSupport.FULL, TIMES);
        assertThat(printer.status()).isEqualTo(PrinterStatus.LINE_LOST);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.LINE_LOST, false));
        paper.close();
        paper = new PrinterSimulator(folder.resolve("later"), Paper.MM80, 0, Clock.systemUTC());
        assertThat(printer.print(slip("A003"))).isEqualTo(new Printed(false));
    }

    @Test
    void aPictureThatLooksLikeAQuestionDoesNotConfuseTheAnswers() {
        paper.paperOutAfter(3);
        ByteArrayOutputStream slip = new ByteArrayOutputStream();
        slip.writeBytes(new byte[] {0x1D, 'v', '0', 0, 3, 0, 8, 0});
        for (int row = 0; row < 8; row++) {
            slip.writeBytes(new byte[] {0x10, 0x04, 0x04});
        }
        slip.writeBytes(slip("A003"));
        assertThat(printer.print(slip.toByteArray())).isEqualTo(new Printed(true));
        assertThat(printer.status()).isEqualTo(PrinterStatus.NEAR_END);
    }

    @Test
    void aPrinterThatTellsOfChangesByItselfIsUnderstoodToo() {
        BlockingQueue<PrintedTicket> slowlyCut = new LinkedBlockingQueue<>();
        paper.onTicket(slowKnife -> LockSupport.parkNanos(Duration.ofMillis(300).toNanos()));
        paper.onTicket(slowlyCut::add);
        ByteArrayOutputStream slip = new ByteArrayOutputStream();
        slip.writeBytes(new byte[] {0x1D, 'a', (byte) 0xFF});
        slip.writeBytes(slip("A003"));
        assertThat(printer.print(slip.toByteArray())).isEqualTo(new Printed(false));
        assertThat(slowlyCut).hasSize(1);
        paper.openCover();
        assertThat(printer.status()).isEqualTo(PrinterStatus.COVER_OPEN);
        paper.closeCover();
        assertThat(printer.print(slip("A004"))).isEqualTo(new Printed(false));
    }

    @Test
    void aPrinterThatCannotBeAskedIsNeverCalledFine() {
        printer.close();
        printer = printer(new Connection.Serial(path.toString(), 115_200), StatusSupport.NONE, TIMES);
        await().until(() -> printer.status() == PrinterStatus.UNASKED);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.NO_ANSWER, true));
        await().until(() -> tickets.size() == 1);
    }

    @Test
    void aClosedPrinterIsALostLine() {
        printer.close();
        assertThat(printer.status()).isEqualTo(PrinterStatus.LINE_LOST);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.LINE_LOST, false));
    }

    private void connect(int baud) throws IOException {
        connect(baud, TIMES);
    }

    private void connect(int baud, PrinterTimes times) throws IOException {
        if (printer != null) {
            unplugged();
        }
        paper = new PrinterSimulator(path, Paper.MM80, baud, Clock.systemUTC());
        paper.onTicket(tickets::add);
        printer =
                printer(new Connection.Serial(path.toString(), baud == 0 ? 115_200 : baud), StatusSupport.FULL, times);
    }

    private static Printer printer(Connection.Serial at, StatusSupport support, PrinterTimes times) {
        return new LinePrinter(PrinterConfig.usual(at).with(support), at, times);
    }

    /** Prints, and does something when a part of the slip is on its way. */
    private CompletableFuture<PrintAnswer> printWhile(Runnable trouble) {
        CompletableFuture<PrintAnswer> answer = CompletableFuture.supplyAsync(() -> printer.print(slip("A003")));
        await().until(() -> paper.bytesTaken() > 100);
        trouble.run();
        return answer;
    }

    private static byte[] slip(String number) {
        return new SlipPress(PrinterConfig.usual("/dev/null")).bytes(Slips.chinese("社保医保", number, 2));
    }
}
