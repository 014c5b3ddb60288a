package org.paihao.kiosk.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.kiosk.printer.FilePrinter;
import org.paihao.protocol.Paths;
import org.paihao.protocol.client.QueueClient;
import org.paihao.protocol.local.LocalServer;
import org.paihao.protocol.view.KioskView;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A hall that is closed, and a server that is pulled from under the kiosk. */
@ExtendWith(ApplicationExtension.class)
class HoursAndServerTest {
    /** Ten seconds of silence are a loss; the rest is this machine. */
    private static final Duration LOSS = Duration.ofSeconds(13);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Stage stage;
    private LocalServer server;
    private Path token;
    private KioskOnTrial kiosk;

    @Start
    void window(Stage window) {
        stage = window;
    }

    @AfterEach
    void end() {
        kiosk.close();
        server.close();
    }

    @Test
    void onSundayTheGlassSaysWhenItOpensAgain() {
        open(LocalDateTime.of(2026, 11, 22, 10, 0));
        kiosk.awaitScreen("closed");
        assertThat(kiosk.says("closed")).contains("明天，11月23日 星期一， 08:30 再开始取号");
    }

    @Test
    void withoutTheServerTheKioskGoesOnAndItsNumbersAreKnownLater() throws Exception {
        open(LocalDateTime.of(2026, 11, 23, 10, 0));
        kiosk.awaitScreen("home");
        kiosk.awaitLeases();
        server.kill();
        kiosk.touch("service-A");
        kiosk.awaitScreen("ticket");
        assertThat(kiosk.says("number")).isEqualTo("A500");
        kiosk.touch("done");
        await("nobody knows how many wait").atMost(PATIENCE).until(() -> !tileSays("在等") && !tileSays("不用等"));
        assertThat(kiosk.screen()).isEqualTo("home");
        kiosk.picture("home-alone");
        kiosk.touch("service-A");
        kiosk.awaitScreen("ticket");
        assertThat(kiosk.says("number")).isEqualTo("A501");
        kiosk.touch("done");
        server.restart();
        QueueClient eye = server.client(token);
        await("both are in the books")
                .atMost(PATIENCE)
                .until(() -> eye.view(Paths.kioskView("kiosk-1"), KioskView.class).services().stream()
                        .anyMatch(service -> service.letter().equals("A") && service.waiting() == 2));
        kiosk.awaitBooked(2);
        kiosk.touch("service-A");
        kiosk.awaitScreen("ticket");
        assertThat(kiosk.says("number")).isEqualTo("A001");
    }

    @Test
    void withoutLeasesAServerThatDiesIsSaidInTimeAndItsReturnToo() throws Exception {
        start(LocalDateTime.of(2026, 11, 23, 10, 0));
        for (int i = 2; i <= 6; i++) {
            server.client(server.kiosk("kiosk-" + i)).lease();
        }
        stand();
        kiosk.awaitScreen("home");
        long killed = System.nanoTime();
        server.kill();
        kiosk.awaitScreen("server-away");
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(LOSS);
        assertThat(kiosk.says("server-away")).contains("连不上排队服务器").contains("号有效");
        server.restart();
        kiosk.awaitScreen("home");
        kiosk.touch("service-A");
        kiosk.awaitScreen("ticket");
    }

    private boolean says(String text) {
        String tile = kiosk.says("service-A");
        return tile == null || tile.contains(text);
    }

    private boolean tileSays(String text) {
        String tile = kiosk.says("service-A");
        return tile == null || tile.contains(text);
    }

    private void open(LocalDateTime hallTime) {
        start(hallTime);
        stand();
    }

    private void start(LocalDateTime hallTime) {
        server =
                LocalServer.start(LocalServer.Setting.in(folder.resolve("data")).at(hallTime, 1));
        token = server.kiosk("kiosk-1");
    }

    private void stand() {
        kiosk = new KioskOnTrial(
                stage, server.base(), token, "kiosk-1", new FilePrinter(folder.resolve("slips"), Clock.systemUTC()));
    }
}
