package org.paihao.display.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.display.evaluator.PadProgram;
import org.paihao.display.simulator.WindowSimulator;
import org.paihao.protocol.Paths;
import org.paihao.protocol.RatingRequest;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.WindowState;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.client.Refused;
import org.paihao.protocol.local.ChildProgram;
import org.paihao.protocol.local.LocalServer;
import org.paihao.protocol.view.ConsoleView;
import org.paihao.protocol.view.PadView;

/** The program before the real server, its devices at the end of a real line (a pty) with every trouble. */
@Timeout(240)
class WindowOnWiresTest {
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T09:00:00");
    /** When a clerk who sees no light presses once more. */
    private static final Duration AGAIN = Duration.ofSeconds(3);

    private static final int CALL = 0x0C;
    private static final int RECALL = 0x0D;
    private static final int ASK = 0x0B;
    private static final int PAUSE = 0x12;
    private static final int TRANSFER = 0x13;

    @TempDir
    Path folder;

    private LocalServer server;
    private QueueClient kiosk;
    private QueueClient console;
    private QueueClient pad;
    private WindowSimulator devices;
    private ChildProgram program;

    @BeforeEach
    void openTheHall() throws Exception {
        server =
                LocalServer.start(LocalServer.Setting.in(folder.resolve("data")).at(MONDAY, 1));
        kiosk = server.client(server.kiosk("kiosk-1"));
        Path consoleToken = server.console("console-3", 3);
        Path padToken = server.pad("pad-3", 3);
        console = server.client(consoleToken);
        pad = server.client(padToken);
        devices = new WindowSimulator(folder.resolve("line"), 3, 7);
        String line = devices.line().path().toString();
        List<String> arguments =
                new ArrayList<>(List.of("devices", "--server", server.base().toString(), "--window", "3"));
        arguments.addAll(List.of("--console-token-file", consoleToken.toString(), "--token-file", padToken.toString()));
        arguments.addAll(List.of("--keypad", line, "--evaluator", line, "--strip", line));
        program = ChildProgram.start(
                "window",
                Path.of(System.getProperty("java.class.path")),
                PadProgram.class.getName(),
                List.of(),
                arguments,
                server.logs());
        shown("窗口未开");
    }

    @AfterEach
    void closeTheHall() {
        program.close();
        devices.close();
        server.close();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(50));
    }

    private void shown(String text) {
        soon().untilAsserted(() -> assertThat(devices.shown()).isEqualTo(text));
    }

    private ConsoleView view() throws Exception {
        return console.view(Paths.consoleView(3), ConsoleView.class);
    }

    private PadView.Opening opening() throws Exception {
        return pad.view(Paths.padView(3), PadView.class).opening();
    }

    /** Presses until it is acknowledged, as a clerk does who sees no light: never sooner than another press. */
    private void press(int code, String acknowledged) throws Exception {
        int before = devices.acknowledged().size();
        AtomicLong pressed = new AtomicLong(System.nanoTime() - 2 * AGAIN.toNanos());
        soon().until(() -> {
            boolean done = devices.acknowledged().size() > before;
            if (!done && System.nanoTime() - pressed.get() > AGAIN.toNanos()) {
                devices.press(code);
                pressed.set(System.nanoTime());
            }
            return done;
        });
        assertThat(devices.acknowledged()).last().isEqualTo(acknowledged);
    }

    /** The same key counts again only after a while, and a question is answered only when it stands there. */
    private static void pause() {
        long from = System.nanoTime();
        await().pollDelay(Duration.ofMillis(1600)).until(() -> System.nanoTime() - from > 1_600_000_000L);
    }

    @Test
    void aWindowWithoutAPcOpensCallsFinishesAndIsRated() throws Exception {
        kiosk.takeTicket("A");
        kiosk.takeTicket("A");
        press(CALL, "01 0C");
        assertThat(view().window().state()).isEqualTo(WindowState.OPEN);
        assertThat(view().ticket()).as("the first press only opens").isNull();
        shown("请等候叫号");
        pause();
        press(CALL, "01 0C");
        shown("请A001号");
        pause();
        press(CALL, "01 0C");
        shown("请A002号");
        assertThat(opening().number()).isEqualTo("A001");
        pause();
        devices.rate(2);
        soon().until(() -> devices.acknowledged().contains("11 02"));
        assertThat(opening()).isNull();
        devices.rate(1);
        press(ASK, "01 0B");
        shown("请等候叫号");
        PadView.Opening second = opening();
        assertThat(second.number()).isEqualTo("A002");
        pause();
        devices.rate(4);
        soon().until(() -> devices.acknowledged().contains("11 04"));
        assertThat(refusal(second.id())).as("it is spent").isEqualTo("rating.already-given");
        assertThat(devices.acknowledged()).doesNotContain("11 01");
        press(PAUSE, "01 12");
        shown("暂停服务");
        pause();
        press(PAUSE, "01 12");
        shown("请等候叫号");
    }

    private String refusal(String opening) throws Exception {
        try {
            pad.rate(new RatingRequest(opening, 5, List.of()), IdempotencyKey.fresh());
            return "taken";
        } catch (Refused e) {
            return e.code();
        }
    }

    @Test
    void troublesOnTheWiresCallNobodyAndHideNoPress() throws Exception {
        kiosk.takeTicket("A");
        devices.pressElsewhere(4, CALL);
        devices.line().noise(true);
        devices.line().split(true);
        devices.line().cut(3);
        devices.line().wrongBytes(3);
        for (int i = 0; i < 6; i++) {
            devices.press(PAUSE);
        }
        devices.press(TRANSFER);
        // The line answers in order: whatever came before this was heard.
        press(CALL, "01 0C");
        assertThat(devices.acknowledged()).containsExactly("01 0C");
        shown("请等候叫号");
        pause();
        press(CALL, "01 0C");
        shown("请A001号");
        for (int i = 0; i < 10; i++) {
            devices.press(CALL);
        }
        press(RECALL, "01 0D");
        assertThat(view().ticket().number()).isEqualTo("A001");
        assertThat(view().ticket().state()).isEqualTo(TicketState.CALLED);
        assertThat(view().ticket().calls()).isEqualTo(2);
    }

    @Test
    void aLineThatWasPulledComesBackAndSoDoesTheServer() throws Exception {
        kiosk.takeTicket("A");
        press(PAUSE, "01 12");
        press(CALL, "01 0C");
        shown("请A001号");
        devices.line().unplug();
        devices.line().plugIn();
        assertThat(devices.shown()).isEmpty();
        shown("请A001号");
        server.kill();
        server.restart();
        pause();
        kiosk.takeTicket("A");
        press(CALL, "01 0C");
        shown("请A002号");
    }

    @Test
    void aPressThatBelievesWhatIsNoLongerTrueIsRefused() throws Exception {
        kiosk.takeTicket("A");
        kiosk.takeTicket("A");
        press(PAUSE, "01 12");
        ConsoleView before = view();
        press(CALL, "01 0C");
        ServerClerk late = new ServerClerk(console);
        assertThat(late.does(Act.CALL_NEXT, before)).isFalse();
        assertThat(late.does(Act.FINISH_AND_CALL, before)).isFalse();
        assertThat(view().ticket().number()).isEqualTo("A001");
        assertThat(late.does(Act.FINISH_AND_CALL, view())).isTrue();
        assertThat(view().ticket().number()).isEqualTo("A002");
    }
}
