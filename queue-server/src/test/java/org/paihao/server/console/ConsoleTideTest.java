package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A window with room is asked to help an overloaded service: one press, and one press back. */
class ConsoleTideTest {
    private static final String OWN = "{no: 3, services: [shebao-yibao]}";

    @TempDir
    private Path folder;

    @Test
    void onePressTakesTheServiceOverAndOneGivesItBack() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (TownHall hall = new TownHall(data, 1, Optional.of(helpful()));
                Browser browser = new Browser()) {
            browser.forget(hall.address());
            ConsolePage page = new ConsolePage(browser);
            page.open(hall.address());
            page.signIn(TownHall.WANG, TownHall.PASSWORD, 3);
            hall.tickets("D", 6);
            page.awaitText("tide-text", "建议本窗口帮办民政：6 位在等");
            new Look(browser, "console").glance("tide", "zh-CN");
            page.press("tide-press");
            page.awaitText("told", "本窗口也办这项业务了");
            page.awaitText("tide-text", "帮办民政，到");
            page.enter();
            page.awaitNumber("D001");
            page.press("finish");
            page.awaitNumber("");
            page.press("tide-press");
            page.awaitText("told", "已交还");
            assertThat(hall.journalKinds()).containsSubsequence("tidal-taken", "called", "finished");
        }
    }

    @Test
    void theNumberPadTakesItOverWhileNobodyIsHereAndPutsBackWhileSomebodyIs() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (TownHall hall = new TownHall(data, 1, Optional.of(helpful()));
                Browser browser = new Browser()) {
            browser.forget(hall.address());
            ConsolePage page = new ConsolePage(browser);
            page.open(hall.address());
            page.signIn(TownHall.WANG, TownHall.PASSWORD, 3);
            page.awaitText("put-back-label", "放回队列");
            hall.tickets("D", 6);
            page.awaitText("put-back-label", "接过来");
            new Look(browser, "console").glance("tide-key", "zh-CN");
            page.type(Keys.MULTIPLY, "put-back");
            page.awaitText("told", "本窗口也办这项业务了");
            page.awaitText("put-back-label", "交还");
            page.enter();
            page.awaitNumber("D001");
            page.awaitText("put-back-label", "放回队列");
            page.type(Keys.MULTIPLY, "put-back");
            page.awaitNumber("");
            page.awaitText("told", "D001 放回原来的位置");
            page.awaitText("put-back-label", "交还");
            page.type(Keys.MULTIPLY, "put-back");
            page.awaitText("told", "已交还");
            assertThat(hall.journal(3)).containsSubsequence("tidal-taken", "called", "put-back", "tidal-ended");
        }
    }

    /** The sample hall, whose window 3 may take civil affairs. */
    private Path helpful() throws Exception {
        try (var sample = ConsoleTideTest.class.getResourceAsStream("/halls/huangtan.yaml")) {
            String text = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(OWN);
            String helping = OWN.replace("}", ", mayTake: [minzheng]}");
            return Files.writeString(folder.resolve("hall.yaml"), text.replace(OWN, helping));
        }
    }
}
