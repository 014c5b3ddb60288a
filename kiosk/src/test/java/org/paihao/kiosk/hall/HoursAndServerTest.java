package org.paihao.kiosk.hall;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.paihao.protocol.local.LocalServer;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A hall that is closed, and a server that is pulled from under the kiosk. */
@ExtendWith(ApplicationExtension.class)
class HoursAndServerTest {
    /** Ten seconds of silence are a loss; the rest is this machine. */
    private static final Duration LOSS = Duration.ofSeconds(13);

    @TempDir
    private Path folder;

    private Stage stage;
    private LocalServer server;
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
    void aServerThatDiesIsSaidInTimeAndItsReturnToo() {
        open(LocalDateTime.of(2026, 11, 23, 10, 0));
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

    private void open(LocalDateTime hallTime) {
        server =
                LocalServer.start(LocalServer.Setting.in(folder.resolve("data")).at(hallTime, 1));
        Path token = server.kiosk("kiosk-1");
        kiosk = new KioskOnTrial(
                stage, server.base(), token, "kiosk-1", new FilePrinter(folder.resolve("slips"), Clock.systemUTC()));
    }
}
