package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The last one of a unit is asked before a pause or a close, on the number pad alone; nobody leaves in silence. */
class ConsoleUnitTest {
    private static final String ZONES = "\nzones:";
    private static final String UNIT = """

            units:
              - {id: shebao, name: {zh-CN: 社保局, en: Social security}, windows: [3], a: ["003"], b: ["005"]}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theLastOneOfAUnitIsAskedAndMayGoBack(String language) throws Exception {
        boolean english = language.equals("en");
        Path data = Files.createDirectory(folder.resolve("data"));
        try (TownHall hall = new TownHall(data, 1, Optional.of(withAUnit()));
                Browser browser = new Browser()) {
            browser.forget(hall.address());
            ConsolePage page = new ConsolePage(browser);
            page.open(hall.address());
            browser.script("localStorage.setItem('paihao.language', arguments[0])", language);
            page.open(hall.address());
            page.signIn(TownHall.WANG, TownHall.PASSWORD, 3);
            Look look = new Look(browser, "unit");

            page.awaitEnabled("pause");
            page.type(Keys.NUMPAD0, "pause");
            page.awaitShown("choice-meal");
            page.type(Keys.NUMPAD2);
            page.awaitText("dialog-head", english ? "You are the last" : "只剩您一人");
            look.at("last", language);
            page.type(Keys.ESCAPE);
            ConsolePage.soon().until(() -> !page.shown("dialog"));
            page.awaitText("primary-label", english ? "Call next" : "呼叫下一位");
            assertThat(hall.journal(3)).doesNotContain("paused");
            page.awaitText("told", english ? "You stay" : "您还在岗");
            look.glance("stayed", language);

            page.type(Keys.NUMPAD0, "pause");
            page.awaitShown("choice-meal");
            page.type(Keys.NUMPAD2);
            page.awaitShown("dialog-go");
            page.type(Keys.ENTER);
            page.awaitText("primary-label", english ? "Continue" : "继续服务");
            page.enter();
            page.awaitText("primary-label", english ? "Call next" : "呼叫下一位");

            page.type(Keys.DIVIDE, "close");
            page.awaitText("dialog-head", english ? "Close" : "关窗并退出");
            page.type(Keys.ENTER);
            page.awaitText("dialog-head", english ? "You are the last" : "只剩您一人");
            page.type(Keys.ENTER);
            page.awaitShown("choice-meal");
            page.type(Keys.NUMPAD2);
            page.awaitShown("sign-in");
            assertThat(hall.journal(3)).containsSubsequence("paused", "continued", "closed");
        }
    }

    /** The sample hall, whose window 3 is a unit of its own. */
    private Path withAUnit() throws Exception {
        try (var sample = ConsoleUnitTest.class.getResourceAsStream("/halls/huangtan.yaml")) {
            String text = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(ZONES);
            return Files.writeString(folder.resolve("hall.yaml"), text.replace(ZONES, UNIT + ZONES));
        }
    }
}
