package org.paihao.kiosk.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.kiosk.Kiosk;
import org.paihao.kiosk.printer.FilePrinter;
import org.paihao.look.Languages;
import org.paihao.protocol.local.LocalServer;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A hall writes a bundle in Zhuang and a name into its file: glass and paper speak it, and no line of the program. */
@ExtendWith(ApplicationExtension.class)
class AddedLanguageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private Stage stage;
    private LocalServer server;
    private KioskOnTrial kiosk;

    @Start
    void window(Stage window) {
        stage = window;
    }

    @BeforeEach
    void theHallAddsALanguage() throws IOException {
        Path languages = Files.createDirectories(folder.resolve("languages").resolve("printer"))
                .getParent();
        Files.writeString(languages.resolve("messages_za.properties"), """
                language=Cuengh
                date.long=yyyy-MM-dd
                top.until=Aeu hauh daengz {time}
                menu.question=Mwngz aeu guh gijmaz?
                tile.waiting=vunz caj
                ticket.printed=Cingj dawz hauh
                done=Ndei lo
                """);
        Files.writeString(languages.resolve("printer").resolve("messages_za.properties"), """
                ahead.MM80=Baihnaj lij miz {0,number,0} vunz
                ahead.MM58=Baihnaj {0,number,0} vunz
                """);
        Path hall = folder.resolve("hall.yaml");
        Files.writeString(
                hall,
                Files.readString(sampleHall())
                        .replaceFirst("(letter: A\\R +name: \\{[^}]*)}", "$1, za: Sevei baujcang}"));
        server = LocalServer.start(
                LocalServer.Setting.in(folder.resolve("data")).hall(hall).at(LocalDateTime.of(2026, 11, 23, 9, 0), 1));
        kiosk = new KioskOnTrial(
                stage,
                server.base(),
                server.kiosk("kiosk-1"),
                "kiosk-1",
                new FilePrinter(folder.resolve("slips"), Clock.systemUTC()),
                null,
                Languages.in(languages, Kiosk.class, "zh-CN"));
        kiosk.awaitScreen("home");
    }

    @AfterEach
    void end() {
        kiosk.close();
        server.close();
    }

    @Test
    void itIsTwoTouchesAwayOnGlassAndPaperAndGoneWithTheVisitor() throws IOException {
        assertThat(kiosk.says("language")).isEqualTo("English");
        kiosk.touch("language");
        awaitSaid("language", "Cuengh");
        kiosk.picture("home-en-before-za");
        kiosk.touch("elder");
        awaitSaid("elder", "Usual");
        kiosk.picture("home-en-before-za-elder");
        kiosk.touch("elder");
        kiosk.touch("language");
        awaitSaid("home", "Mwngz aeu guh gijmaz?");
        assertThat(kiosk.says("language")).isEqualTo("中文");
        assertThat(kiosk.says("service-A")).contains("Sevei baujcang").contains("vunz caj");
        assertThat(kiosk.says("service-B")).as("not translated").contains("公安");
        kiosk.picture("home-za");
        kiosk.touch("service-A");
        kiosk.awaitScreen("ticket");
        awaitSaid("title", "Cingj dawz hauh");
        kiosk.picture("ticket-za");
        assertThat(paper()).contains("Baihnaj lij miz 0 vunz", "Sevei baujcang", "社保医保");
        kiosk.touch("done");
        awaitSaid("home", "您要办什么事");
    }

    private void awaitSaid(String id, String text) {
        await(text)
                .atMost(PATIENCE)
                .until(() -> kiosk.says(id) != null && kiosk.says(id).contains(text));
    }

    private String paper() throws IOException {
        try (Stream<Path> slips = Files.list(folder.resolve("slips"))) {
            return new String(Files.readAllBytes(slips.findFirst().orElseThrow()), Charset.forName("GBK"));
        }
    }

    private static Path sampleHall() {
        return Path.of("..", "queue-server", "src", "main", "resources", "halls", "huangtan.yaml");
    }
}
