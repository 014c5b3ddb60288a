package org.paihao.kiosk.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.kiosk.idcard.SerialCardReader;
import org.paihao.kiosk.printer.FilePrinter;
import org.paihao.kiosk.simulator.CardReaderSimulator;
import org.paihao.kiosk.simulator.MadeUpPerson;
import org.paihao.protocol.local.LocalServer;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The real kiosk before the real server, with a reader of ID cards at the end of a real line. */
@ExtendWith(ApplicationExtension.class)
class CardInTheHallTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private Stage stage;

    @Start
    void window(Stage window) {
        stage = window;
    }

    @Test
    void whoIsOldGoesFirstByTheCardAndWhoseCardFailsTakesANumberAllTheSame() throws Exception {
        try (LocalServer server = LocalServer.start(
                        LocalServer.Setting.in(folder.resolve("data")).at(TODAY.atTime(9, 0), 1));
                CardReaderSimulator reader = new CardReaderSimulator(folder.resolve("cards"), 3);
                KioskOnTrial kiosk = new KioskOnTrial(
                        stage,
                        server.base(),
                        server.kiosk("kiosk-1"),
                        "kiosk-1",
                        new FilePrinter(folder.resolve("slips"), Clock.systemUTC()),
                        new SerialCardReader(reader.line().path().toString(), SerialCardReader.BAUD))) {
            kiosk.awaitScreen("home");
            kiosk.touch("service-A");
            kiosk.awaitScreen("ticket");
            kiosk.touch("done");
            kiosk.awaitScreen("home");

            reader.line().noise(true);
            kiosk.touch("show-card");
            kiosk.awaitScreen("card");
            reader.present(MadeUpPerson.ofAge(81, TODAY, 1));
            kiosk.awaitScreen("home");
            await().atMost(PATIENCE).until(() -> kiosk.says("home").contains("老年人优先"));
            kiosk.touch("service-A");
            kiosk.awaitScreen("ticket");
            assertThat(kiosk.says("number")).isEqualTo("A002");
            assertThat(kiosk.says("ahead")).contains("0");
            kiosk.touch("done");
            kiosk.awaitScreen("home");
            assertThat(kiosk.says("home")).contains("刷身份证").doesNotContain("老年人优先");

            reader.silent(true);
            kiosk.touch("show-card");
            await().atMost(PATIENCE).until(() -> "身份证没读出来".equals(kiosk.says("notice")));
            kiosk.touch("act");
            kiosk.awaitScreen("home");
            kiosk.touch("service-A");
            kiosk.awaitScreen("ticket");
            assertThat(kiosk.says("number")).isEqualTo("A003");
        }
    }
}
