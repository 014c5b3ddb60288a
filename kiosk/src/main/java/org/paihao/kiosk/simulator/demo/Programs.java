package org.paihao.kiosk.simulator.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.paihao.kiosk.printer.Paper;
import org.paihao.kiosk.simulator.PrinterSimulator;
import org.paihao.kiosk.simulator.TicketFolder;
import org.paihao.kiosk.simulator.glass.RemoteScreen;
import org.paihao.protocol.local.ChildProgram;
import org.paihao.protocol.local.HallHome;
import org.paihao.protocol.local.LocalServer;

/** Everything that runs in a hall: the server, a printer on a serial line, kiosk, board and pad, each on its own. */
final class Programs implements AutoCloseable {
    static final String KIOSK = "kiosk-1";
    static final int PAD_WINDOW = 3;

    private static final Duration FIRST_SCREEN = Duration.ofSeconds(120);
    private static final int BAUD = 115_200;

    private final List<AutoCloseable> running = new ArrayList<>();
    private final HallHome home;
    private final DemoFolder folder;
    private final boolean headless;
    private final LocalServer server;
    private final PrinterSimulator printer;
    private final Path kioskToken;
    private final Path padToken;
    private final Path boardToken;
    private final RemoteScreen kiosk;
    private final RemoteScreen board;
    private final RemoteScreen pad;

    /**
     * @param start of the hall's clock, or null for the real time
     * @param headless draws into memory even where there is a display
     */
    Programs(HallHome home, DemoFolder folder, LocalDateTime start, double speed, boolean headless)
            throws IOException, InterruptedException {
        this.home = home;
        this.folder = folder;
        this.headless = headless;
        try {
            LocalServer.Setting setting = LocalServer.Setting.in(folder.data());
            server = keep(LocalServer.start(start == null ? setting : setting.at(start, speed)));
            printer = keep(new PrinterSimulator(folder.path().resolve("printer"), Paper.MM80, BAUD, Clock.systemUTC()));
            printer.onTicket(new TicketFolder(folder.tickets()));
            kioskToken = server.kiosk(KIOSK);
            boardToken = server.board("board-1");
            padToken = server.pad("pad-" + PAD_WINDOW, PAD_WINDOW);
            kiosk = screen("kiosk", "kiosk.KioskProgram", "1080x1920", "540x960+0+0", kioskArguments());
            board = screen("board", "display.board.BoardProgram", "1920x1080", "960x540+550+0", boardArguments());
            pad = screen("pad", "display.evaluator.PadProgram", "1280x800", "640x400+550+560", padArguments());
            for (RemoteScreen screen : List.of(kiosk, board, pad)) {
                screen.awaitStart(FIRST_SCREEN);
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> T keep(T program) {
        running.add(0, program);
        return program;
    }

    private List<String> kioskArguments() {
        return List.of(
                "--server",
                server.base().toString(),
                "--token-file",
                kioskToken.toString(),
                "--name",
                KIOSK,
                "--printer",
                "serial:" + printer.line());
    }

    private List<String> boardArguments() {
        return List.of(
                "--server", server.base().toString(),
                "--token-file", boardToken.toString(),
                "--voice-script", voiceScript().toString());
    }

    private List<String> padArguments() {
        return List.of(
                "--server", server.base().toString(),
                "--token-file", padToken.toString(),
                "--window", Integer.toString(PAD_WINDOW));
    }

    /** @param place on a display, beside the others: a screen that has all of it would hide them and the way to end the demo */
    private RemoteScreen screen(String name, String main, String size, String place, List<String> arguments) {
        List<String> jvm = new ArrayList<>(List.of(
                home.options("screen"),
                "-Djavafx.cachedir=" + home.folder().resolve("target/javafx").resolve(name)));
        if (headless) {
            jvm.addAll(List.of(
                    "-Dglass.platform=Monocle",
                    "-Dmonocle.platform=Headless",
                    "-Dprism.order=sw",
                    "-Djava.awt.headless=true",
                    "-Dheadless.geometry=" + size + "-32"));
        }
        List<String> words = new ArrayList<>(arguments);
        words.add("--finger");
        if (!headless) {
            words.addAll(List.of("--place", place));
        }
        Path jar = home.jar(main.startsWith("kiosk") ? "kiosk" : "display-board");
        return new RemoteScreen(keep(ChildProgram.start(name, jar, "org.paihao." + main, jvm, words, folder.logs())));
    }

    /** Each spoken sentence as a line of JSON. */
    Path voiceScript() {
        return folder.path().resolve("voice.jsonl");
    }

    LocalServer server() {
        return server;
    }

    PrinterSimulator printer() {
        return printer;
    }

    Path kioskToken() {
        return kioskToken;
    }

    Path boardToken() {
        return boardToken;
    }

    Path padToken() {
        return padToken;
    }

    RemoteScreen kiosk() {
        return kiosk;
    }

    RemoteScreen board() {
        return board;
    }

    RemoteScreen pad() {
        return pad;
    }

    /** Ends the screens first and the server last. */
    @Override
    public void close() {
        for (AutoCloseable program : running) {
            try {
                program.close();
            } catch (Exception e) {
                System.err.println("while ending: " + e);
            }
        }
        running.clear();
    }
}
