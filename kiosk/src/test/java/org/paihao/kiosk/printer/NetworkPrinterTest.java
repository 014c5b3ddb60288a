package org.paihao.kiosk.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.paihao.kiosk.printer.PrintAnswer.Printed;
import org.paihao.kiosk.printer.PrintAnswer.Unprinted;
import org.paihao.kiosk.simulator.PrintedTicket;
import org.paihao.kiosk.simulator.PrinterSimulator;

/** Real sockets, with a printer at their end that has every trouble. */
@Timeout(60)
final class NetworkPrinterTest {
    private static final PrinterTimes TIMES = new PrinterTimes(
            Duration.ofMillis(700),
            Duration.ofMillis(500),
            Duration.ofMillis(700),
            Duration.ofSeconds(4),
            Duration.ofSeconds(30));
    private static final int SLOW = 4_800;

    private final BlockingQueue<PrintedTicket> tickets = new LinkedBlockingQueue<>();
    private PrinterSimulator paper;
    private Printer printer;

    @BeforeEach
    void aPrinterOnTheNetwork() throws IOException {
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
        assertThat(printer.status()).isEqualTo(PrinterStatus.READY);
        assertThat(printer.print(slip)).isEqualTo(new Printed(false));
        assertThat(printer.print(slip("A004"))).isEqualTo(new Printed(false));
        assertThat(tickets).extracting(PrintedTicket::number).containsExactly("A003", "A004");
        assertThat(tickets.element().bytes()).isEqualTo(slip);
    }

    @Test
    void itsStatesAreTheSameAsOverASerialLine() {
        paper.paperOutAfter(2);
        assertThat(printer.status()).isEqualTo(PrinterStatus.NEAR_END);
        paper.paperOut();
        assertThat(printer.status()).isEqualTo(PrinterStatus.PAPER_OUT);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.PAPER_OUT, false));
        paper.reload();
        paper.openCover();
        assertThat(printer.status()).isEqualTo(PrinterStatus.COVER_OPEN);
        paper.closeCover();
        paper.jamCutter();
        assertThat(printer.status()).isEqualTo(PrinterStatus.CUTTER);
        paper.freeCutter();
        assertThat(printer.print(slip("A004"))).isEqualTo(new Printed(false));
    }

    @Test
    void paperThatEndsInsideASlipIsSaidAndTheOldAnswerIsNeverTakenForTheNewOne() {
        paper.paperOutAfter(0);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.PAPER_OUT, true));
        paper.reload();
        assertThat(printer.print(slip("A004"))).isEqualTo(new Printed(false));
        assertThat(tickets).extracting(PrintedTicket::number).containsExactly("A003", "A004");
    }

    @Test
    void silenceIsItsOwnStateAndThePrinterIsFoundAgain() {
        paper.switchOff();
        assertThat(printer.status()).isEqualTo(PrinterStatus.NO_ANSWER);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.NO_ANSWER, false));
        paper.switchOn();
        assertThat(printer.print(slip("A004"))).isEqualTo(new Printed(false));
    }

    @Test
    void whereNobodyListensTheLineIsLostUntilSomebodyDoes() throws IOException {
        assertThat(printer.status()).isEqualTo(PrinterStatus.READY);
        paper.unplug();
        await().until(() -> printer.status() == PrinterStatus.LINE_LOST);
        assertThat(printer.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.LINE_LOST, false));
        paper.plugIn();
        assertThat(printer.print(slip("A004"))).isEqualTo(new Printed(false));
    }

    @Test
    void aLineThatWasLostMeanwhileIsOpenedAgainForTheNextSlip() throws IOException {
        assertThat(printer.print(slip("A003"))).isEqualTo(new Printed(false));
        paper.unplug();
        paper.plugIn();
        assertThat(printer.print(slip("A004"))).isEqualTo(new Printed(false));
    }

    /** Nothing tells of it but the answer to the first question over the old line. */
    @Test
    void aPrinterThatForgotTheLineMeanwhileIsCalledAfresh() throws IOException {
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Printer forgetful = at(new Connection.Network("127.0.0.1", port.getLocalPort()))) {
            CompletableFuture<Void> answers = CompletableFuture.runAsync(() -> {
                answerQuestions(port, 4);
                answerQuestions(port, 4);
            });
            assertThat(forgetful.status()).isEqualTo(PrinterStatus.READY);
            assertThat(forgetful.status()).isEqualTo(PrinterStatus.READY);
            answers.join();
        }
    }

    /** One call: so many questions are answered, and the next one ends it. */
    private static void answerQuestions(ServerSocket port, int questions) {
        try (Socket call = port.accept()) {
            for (int i = 0; i < questions; i++) {
                call.getInputStream().readNBytes(3);
                call.getOutputStream().write(0x12);
            }
            if (port.getSoTimeout() == 0) {
                port.setSoTimeout(20_000);
                call.getInputStream().readNBytes(3);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLineThatDropsWhileItPrintsIsLost() throws IOException {
        connect(SLOW);
        CompletableFuture<PrintAnswer> answer = CompletableFuture.supplyAsync(() -> printer.print(slip("A003")));
        await().until(() -> paper.bytesTaken() > 100);
        paper.unplug();
        assertThat(answer.join()).isEqualTo(new Unprinted(PrinterFault.LINE_LOST, true));
    }

    @Test
    void aPrinterThatStopsTakingBytesIsGivenUp() {
        byte[] endless = "more than any buffer holds\n".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
        paper.stallAfter(100);
        assertThat(printer.print(endless)).isEqualTo(new Unprinted(PrinterFault.NO_ANSWER, true));
        assertThat(printer.status()).isEqualTo(PrinterStatus.NO_ANSWER);
    }

    /** As behind a firewall, or at an address that the hall's switch has forgotten: the call is neither taken nor refused. */
    @Test
    void aCallThatNobodyTakesIsALostLine() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
                Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            try (Printer silent = at(new Connection.Network("127.0.0.1", full.getLocalPort()))) {
                assertThat(silent.status()).isEqualTo(PrinterStatus.LINE_LOST);
                assertThat(silent.print(slip("A003"))).isEqualTo(new Unprinted(PrinterFault.LINE_LOST, false));
            }
        }
    }

    @Test
    void anAddressThatIsNoneIsALostLine() {
        try (Printer nowhere = at(new Connection.Network("no such printer", 9100))) {
            assertThat(nowhere.status()).isEqualTo(PrinterStatus.LINE_LOST);
        }
    }

    private void connect(int baud) throws IOException {
        if (printer != null) {
            unplugged();
        }
        paper = PrinterSimulator.onNetwork(
                new InetSocketAddress("127.0.0.1", 0),
                new PrinterSimulator.Model(Paper.MM80, baud, Charset.forName("GBK")),
                Clock.systemUTC());
        paper.onTicket(tickets::add);
        String[] place = paper.place().split(":");
        printer = at(new Connection.Network(place[0], Integer.parseInt(place[1])));
    }

    private static Printer at(Connection.Network where) {
        return new LinePrinter(PrinterConfig.usual(where), where, TIMES);
    }

    private static byte[] slip(String number) {
        return SamplePresses.slip(number);
    }
}
