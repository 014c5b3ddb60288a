package org.paihao.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.display.board.BoardProgram;
import org.paihao.display.evaluator.PadProgram;
import org.paihao.protocol.Finished;
import org.paihao.protocol.Paths;
import org.paihao.protocol.RatingRequest;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.Window;
import org.paihao.protocol.Wire;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.local.ChildProgram;
import org.paihao.protocol.local.LocalServer;
import org.paihao.protocol.view.PadView;

/** The board and the pad as programs of their own, before the real queue server, led by their fingers. */
@Timeout(240)
class HallOnScreenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T08:56:00");

    @TempDir
    Path folder;

    private final List<ChildProgram> programs = new ArrayList<>();
    private LocalServer server;
    private QueueClient kiosk;
    private QueueClient clerk;

    @BeforeEach
    void openTheHall() {
        server =
                LocalServer.start(LocalServer.Setting.in(folder.resolve("data")).at(MONDAY, 1));
        kiosk = server.client(server.kiosk("kiosk-1"));
        clerk = server.client(server.console("console-3", 3));
    }

    @AfterEach
    void closeTheHall() {
        programs.forEach(ChildProgram::close);
        server.close();
    }

    private ChildProgram program(String name, Class<?> main, Path token, String size, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--server", server.base().toString(), "--token-file", token.toString(), "--finger"));
        arguments.addAll(List.of(more));
        ChildProgram program = ChildProgram.start(
                name,
                Path.of(System.getProperty("java.class.path")),
                main.getName(),
                List.of(
                        "-Dglass.platform=Monocle",
                        "-Dmonocle.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-Dheadless.geometry=" + size + "-32"),
                arguments,
                server.logs());
        programs.add(program);
        return program;
    }

    private static JsonNode ask(ChildProgram program, String command) throws Exception {
        program.say(command);
        return Wire.lenient().readTree(program.line(line -> line.startsWith("{"), PATIENCE));
    }

    private static void sees(ChildProgram program, String node, String text) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> ask(program, "look").at("/nodes/" + node).asText().contains(text));
    }

    private static void shows(ChildProgram program, String screen) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> ask(program, "look").at("/screen").asText().equals(screen));
    }

    private static void touch(ChildProgram program, String id) throws Exception {
        assertThat(ask(program, "touch #" + id).path("ok").asBoolean())
                .as("touch " + id)
                .isTrue();
    }

    private static String refusal(QueueClient somebody, String opening) throws Exception {
        try {
            somebody.rate(new RatingRequest(opening, 5, List.of()), IdempotencyKey.fresh());
            return "taken";
        } catch (Refused e) {
            return e.status() + " " + e.code();
        }
    }

    @Test
    void aCallIsShownAndKeptAsSpokenAndALostServerIsSaidWithTheLastNumbersKept() throws Exception {
        Path spoken = folder.resolve("voice.jsonl");
        Path drawn = folder.resolve("calls.jsonl");
        ChildProgram board = program(
                "board",
                BoardProgram.class,
                server.board("board-1"),
                "1920x1080",
                "--mute",
                "--voice-script",
                spoken.toString(),
                "--call-script",
                drawn.toString());
        sees(board, "banner-said", "请先取号");
        Ticket first = kiosk.takeTicket("A");
        kiosk.takeTicket("A");
        sees(board, "queue-A", "2");
        Window window = clerk.open(3, 0);
        clerk.callNext(3, window.turn()).orElseThrow();
        sees(board, "banner-number", first.number());
        sees(board, "banner-window", "3 号窗口");
        sees(board, "next", "A002");
        await().until(() -> Files.exists(spoken) && Files.readAllLines(spoken).size() == 3);
        assertThat(Files.readString(spoken)).contains("请 " + first.number() + " 号到 3 号窗口");
        assertThat(Files.readString(drawn))
                .contains("\"number\":\"" + first.number() + "\"")
                .contains("shownAt");

        server.kill();
        sees(board, "lost-since", "信号中断 08:5");
        sees(board, "row-1", first.number());
        server.restart();
        sees(board, "banner-number", first.number());
        assertThat(Files.readAllLines(spoken)).as("nothing is spoken twice").hasSize(3);
    }

    @Test
    void thePadLightsOnlyAfterTheTransactionTakesOneRatingAndGoesDark() throws Exception {
        Path token = server.pad("pad-3", 3);
        ChildProgram pad = program("pad", PadProgram.class, token, "1280x800", "--window", "3");
        shows(pad, "pad-dark");
        Ticket first = kiosk.takeTicket("A");
        kiosk.takeTicket("A");
        Window window = clerk.open(3, 0);
        Ticket called = clerk.callNext(3, window.turn()).orElseThrow();
        Ticket served = clerk.start(3, called.turn());
        assertThat(ask(pad, "look").path("screen").asText()).isEqualTo("pad-dark");
        clerk.finish(3, served.turn(), null, false);
        shows(pad, "pad-asking");
        sees(pad, "number", first.number());
        touch(pad, "level-2");
        shows(pad, "pad-reasons");
        touch(pad, "back");
        shows(pad, "pad-asking");
        String opening = server.client(token)
                .view(Paths.padView(3), PadView.class)
                .opening()
                .id();
        assertThat(refusal(clerk, opening)).as("a clerk rates nobody").startsWith("403");
        touch(pad, "level-1");
        touch(pad, "reason-108");
        shows(pad, "pad-thanks");
        shows(pad, "pad-dark");
        assertThat(refusal(server.client(token), opening)).isEqualTo("409 rating.already-given");
    }

    @Test
    void aCallDoesNotDarkenThePadButTheStartOfTheNextOneDoes() throws Exception {
        ChildProgram pad = program("pad", PadProgram.class, server.pad("pad-3", 3), "1280x800", "--window", "3");
        kiosk.takeTicket("A");
        kiosk.takeTicket("A");
        Window window = clerk.open(3, 0);
        Ticket called = clerk.callNext(3, window.turn()).orElseThrow();
        Ticket served = clerk.start(3, called.turn());
        shows(pad, "pad-dark");
        Finished finished = clerk.finish(3, served.turn(), null, false);
        shows(pad, "pad-asking");
        Ticket next = clerk.callNext(3, finished.turn()).orElseThrow();
        assertThat(ask(pad, "look").path("screen").asText())
                .as("a call does not darken it")
                .isEqualTo("pad-asking");
        clerk.start(3, next.turn());
        shows(pad, "pad-dark");
    }
}
