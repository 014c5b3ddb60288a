package org.paihao.kiosk.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.kiosk.printer.FilePrinter;
import org.paihao.kiosk.printer.Paper;
import org.paihao.kiosk.printer.Printer;
import org.paihao.kiosk.printer.PrinterConfig;
import org.paihao.kiosk.simulator.PrintedTicket;
import org.paihao.kiosk.simulator.PrinterSimulator;
import org.paihao.protocol.Paths;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.client.ServerAway;
import org.paihao.protocol.local.LocalServer;
import org.paihao.protocol.view.KioskView;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The real kiosk before the real server, with real fingers and a printer at the end of a real line. */
@ExtendWith(ApplicationExtension.class)
class KioskInTheHallTest {
    private static final String NAME = "kiosk-1";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final AtomicInteger FOLDERS = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static LocalServer server;
    private static Path token;
    private static QueueClient eye;

    private final Path slips = folder.resolve("slips-" + FOLDERS.incrementAndGet());
    private Stage stage;
    private KioskOnTrial kiosk;

    @BeforeAll
    static void theHallOpens() {
        server = LocalServer.start(
                LocalServer.Setting.in(folder.resolve("data")).at(LocalDateTime.of(2026, 11, 23, 9, 0), 1));
        token = server.kiosk(NAME);
        eye = server.client(token);
    }

    @AfterAll
    static void theHallCloses() {
        server.close();
    }

    @Start
    void window(Stage window) {
        stage = window;
    }

    @AfterEach
    void theVisitGoesOver() {
        if (kiosk != null) {
            kiosk.close();
        }
    }

    @Test
    void aServiceOfItsOwnIsOneTouchAwayFromItsPaper() throws Exception {
        open(new FilePrinter(slips, Clock.systemUTC()));
        int before = waiting("A");
        kiosk.touch("service-A");
        kiosk.awaitScreen("ticket");
        assertThat(kiosk.touches()).isEqualTo(1);
        assertThat(kiosk.says("number")).matches("A\\d{3}");
        assertThat(slips()).hasSize(1);
        assertThat(waiting("A")).isEqualTo(before + 1);
        await().atMost(PATIENCE).until(() -> view().pending().isEmpty());
        kiosk.touch("done");
        kiosk.awaitScreen("home");
    }

    @Test
    void aServiceOfAGroupIsTwoTouchesAway() throws Exception {
        open(new FilePrinter(slips, Clock.systemUTC()));
        kiosk.touch("group-zonghe");
        kiosk.touch("service-E");
        kiosk.awaitScreen("ticket");
        assertThat(kiosk.touches()).isEqualTo(2);
        assertThat(kiosk.says("number")).startsWith("E");
        assertThat(kiosk.says("windows")).isEqualTo("5–8");
    }

    @Test
    void aWrongNumberIsVoidedAtTheServer() throws Exception {
        open(new FilePrinter(slips, Clock.systemUTC()));
        int before = waiting("H");
        kiosk.touch("service-H");
        kiosk.touch("cancel");
        kiosk.awaitScreen("cancelled");
        assertThat(waiting("H")).isEqualTo(before);
        await().atMost(PATIENCE).until(() -> view().pending().isEmpty());
    }

    @Test
    void aVisitorReadsEnglishAndTheNextOneChinese() {
        open(new FilePrinter(slips, Clock.systemUTC()));
        kiosk.touch("language");
        await().atMost(PATIENCE).until(() -> kiosk.says("home").contains("What is it about?"));
        kiosk.touch("service-B");
        kiosk.awaitScreen("ticket");
        assertThat(kiosk.says("title")).isEqualTo("Please take your ticket");
        kiosk.touch("done");
        await().atMost(PATIENCE)
                .until(() -> kiosk.says("home") != null && kiosk.says("home").contains("您要办什么事"));
    }

    @Test
    void withoutPaperTheNumberIsValidAndComesOnPaperLater() throws Exception {
        List<PrintedTicket> paper = new CopyOnWriteArrayList<>();
        try (PrinterSimulator printer =
                new PrinterSimulator(folder.resolve("line-1"), Paper.MM80, 0, Clock.systemUTC())) {
            printer.onTicket(paper::add);
            printer.paperOut();
            open(PrinterConfig.usual(printer.place()).printer());
            kiosk.awaitScreen("printer-trouble");
            assertThat(kiosk.says("trouble")).isEqualTo("打印机没纸了");
            kiosk.picture("paper-out");
            kiosk.touch("service-C");
            kiosk.awaitScreen("unprinted");
            assertThat(kiosk.says("alert-title")).isEqualTo("您的号有效");
            String number = kiosk.says("number");
            kiosk.picture("unprinted");
            awaitPrint(number, PrintState.UNPRINTED);
            printer.reload();
            kiosk.touch("reprint");
            kiosk.awaitScreen("ticket");
            assertThat(kiosk.says("number")).isEqualTo(number);
            await().atMost(PATIENCE).until(() -> view().pending().isEmpty());
            assertThat(paper).hasSize(1);
        }
    }

    @Test
    void aPrinterWithoutALineIsSaidAndComesBackByItself() throws Exception {
        Path line = folder.resolve("line-2");
        open(PrinterConfig.usual(line.toString()).printer());
        kiosk.awaitScreen("printer-trouble");
        assertThat(kiosk.says("trouble")).isEqualTo("打印机没有连上");
        try (PrinterSimulator printer = new PrinterSimulator(line, Paper.MM80, 0, Clock.systemUTC())) {
            kiosk.awaitScreen("home");
            printer.switchOff();
            kiosk.awaitScreen("printer-trouble");
            assertThat(kiosk.says("trouble")).isEqualTo("打印机没有回应");
        }
    }

    @Test
    void aFingerThatComesDownOnAServiceHasTheLineAndThePrinterTried() throws Exception {
        try (LossyLine line = new LossyLine(server.base())) {
            NotingPrinter printer = new NotingPrinter(new FilePrinter(slips, Clock.systemUTC()));
            kiosk = new KioskOnTrial(stage, line.base(), token, NAME, printer);
            kiosk.awaitScreen("home");
            kiosk.touch("group-zonghe");
            assertThat(line.greetings()).as("a group gives no number").isZero();
            kiosk.touch("service-F");
            kiosk.awaitScreen("ticket");
            await().atMost(PATIENCE).until(() -> line.greetings() == 1);
            assertThat(printer.notes()).containsExactly("expect", "print");
        }
    }

    @Test
    void aLostAnswerIsAskedForAgainAndNothingIsDoubled() throws Exception {
        try (LossyLine line = new LossyLine(server.base())) {
            kiosk = new KioskOnTrial(stage, line.base(), token, NAME, new FilePrinter(slips, Clock.systemUTC()));
            kiosk.awaitScreen("home");
            int before = waiting("G");
            line.loseAnswers(1);
            kiosk.touch("service-G");
            kiosk.awaitScreen("ticket");
            assertThat(line.wishes()).isGreaterThanOrEqualTo(2);
            assertThat(waiting("G")).isEqualTo(before + 1);
            assertThat(slips()).hasSize(1);
        }
    }

    @Test
    void whenEveryAnswerIsLostTheKioskGivesANumberByItselfAndTheServersIsVoid() throws Exception {
        try (LossyLine line = new LossyLine(server.base())) {
            kiosk = new KioskOnTrial(stage, line.base(), token, NAME, new FilePrinter(slips, Clock.systemUTC()));
            kiosk.awaitScreen("home");
            kiosk.awaitLeases();
            int before = waiting("H");
            line.loseAnswers(1_000);
            kiosk.touch("service-H");
            kiosk.awaitScreen("ticket");
            assertThat(kiosk.says("number")).isEqualTo("H500");
            assertThat(kiosk.says("ahead")).isNull();
            kiosk.picture("alone");
            assertThat(waiting("H"))
                    .as("the server made one that nobody heard of")
                    .isEqualTo(before + 1);
            await().atMost(PATIENCE).until(() -> line.merges() > 2);
            line.loseAnswers(0);
            await().atMost(PATIENCE).until(() -> view().pending().isEmpty());
            assertThat(waiting("H")).isEqualTo(before + 1);
            assertThat(slips()).hasSize(1);
            kiosk.touch("done");
            kiosk.touch("service-H");
            kiosk.awaitScreen("ticket");
            assertThat(kiosk.says("number")).matches("H0\\d\\d");
        }
    }

    /** Whoever came later would stand in the books first, and could be called first. */
    @Test
    void nobodyGetsTheServersNumberBeforeItKnowsOfThoseWhoCameEarlier() throws Exception {
        try (LossyLine line = new LossyLine(server.base())) {
            kiosk = new KioskOnTrial(stage, line.base(), token, NAME, new FilePrinter(slips, Clock.systemUTC()));
            kiosk.awaitScreen("home");
            kiosk.awaitLeases();
            line.loseAnswers(1_000);
            kiosk.touch("service-G");
            kiosk.awaitScreen("ticket");
            assertThat(kiosk.says("number")).isEqualTo("G500");
            line.holdMerges(true);
            line.loseAnswers(0);
            kiosk.touch("done");
            kiosk.touch("service-G");
            kiosk.awaitScreen("ticket");
            assertThat(kiosk.says("number")).isEqualTo("G501");
            line.holdMerges(false);
            await().atMost(PATIENCE).until(() -> view().pending().isEmpty());
            kiosk.awaitBooked(2);
            kiosk.touch("done");
            kiosk.touch("service-G");
            kiosk.awaitScreen("ticket");
            assertThat(kiosk.says("number")).matches("G0\\d\\d");
        }
    }

    @Test
    void aKioskThatStartsAgainOffersThePaperItOwes() throws Exception {
        Ticket owed = eye.takeTicket("B");
        open(new FilePrinter(slips, Clock.systemUTC()));
        awaitPrint(owed.number(), PrintState.UNPRINTED);
        kiosk.touch("reprint-" + owed.number());
        kiosk.awaitScreen("ticket");
        assertThat(kiosk.says("number")).isEqualTo(owed.number());
        await().atMost(PATIENCE).until(() -> view().pending().isEmpty());
        assertThat(eye.ticket(owed.id()).print()).isEqualTo(PrintState.PRINTED);
    }

    private void open(Printer printer) {
        kiosk = new KioskOnTrial(stage, server.base(), token, NAME, printer);
        await().atMost(PATIENCE).until(() -> List.of("home", "printer-trouble").contains(kiosk.screen()));
    }

    private static void awaitPrint(String number, PrintState state) {
        await("paper of " + number)
                .atMost(PATIENCE)
                .until(() -> view().pending().stream()
                        .anyMatch(ticket -> ticket.number().equals(number) && ticket.print() == state));
    }

    private static KioskView view() throws Refused, ServerAway {
        return eye.view(Paths.kioskView(NAME), KioskView.class);
    }

    private static int waiting(String letter) throws Refused, ServerAway {
        return view().services().stream()
                .filter(service -> service.letter().equals(letter))
                .mapToInt(KioskView.Service::waiting)
                .sum();
    }

    private List<Path> slips() throws IOException {
        try (Stream<Path> files = Files.list(slips)) {
            return files.filter(file -> file.toString().endsWith(".bin")).toList();
        }
    }
}
