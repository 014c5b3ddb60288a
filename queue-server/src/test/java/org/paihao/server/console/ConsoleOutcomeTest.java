package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** A hall with as many outcomes as a number pad has digits, three of them its own. */
class ConsoleOutcomeTest {
    private static final String OWN = """
              - {code: BY_POST, name: {zh-CN: 邮寄, en: By post}}
              - {code: PASSED_ON, name: {zh-CN: 上报县级部门办理, en: Passed to a county}, reason: needed, reasons: [not-here]}
              - {code: AT_HOME, name: {zh-CN: 上门办理, en: At the home}}
            """;

    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startTheBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void stopTheBrowser() {
        browser.close();
    }

    private TownHall hall() throws Exception {
        try (var sample = ConsoleOutcomeTest.class.getResourceAsStream("/halls/huangtan.yaml")) {
            String text = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains("  - ADVICE\n");
            Path file = Files.writeString(
                    folder.resolve("hall.yaml"),
                    text.replace("  - ADVICE\n", "  - ADVICE\n" + OWN)
                            .replace("letter: A\n", "letter: A\n    promiseDays: 8\n"));
            return new TownHall(Files.createDirectory(folder.resolve("data")), 1, Optional.of(file));
        }
    }

    /** The clerk Wang has called somebody. */
    private static ConsolePage served(TownHall hall, String language) throws Exception {
        hall.tickets("A", 2);
        browser.forget(hall.address());
        ConsolePage page = new ConsolePage(browser);
        page.open(hall.address());
        browser.script("localStorage.setItem('paihao.language', arguments[0])", language);
        page.open(hall.address());
        browser.size(1280, 800);
        page.signIn(TownHall.WANG, TownHall.PASSWORD, 3);
        page.awaitEnabled("primary");
        page.enter();
        page.awaitNumber("A001");
        return page;
    }

    @Test
    void theHallsOwnOutcomeIsChosenAndFinishedOnTheNumberPad() throws Exception {
        try (TownHall hall = hall()) {
            ConsolePage page = served(hall, "zh-CN");
            page.type(Keys.NUMPAD8, "outcome");
            page.awaitShown("choice-BY_POST");
            page.type(Keys.NUMPAD7);
            page.awaitText("chosen", "结果：邮寄");
            page.enter();
            page.awaitText("told", "A001 邮寄，正在呼叫 A002");
            page.type(Keys.NUMPAD8, "outcome");
            page.awaitShown("choice-PASSED_ON");
            page.type(Keys.NUMPAD8);
            page.awaitText("dialog-head", "上报县级部门办理：为什么");
            page.type(Keys.NUMPAD1);
            page.awaitText("chosen", "结果：上报县级部门办理，不在这里办");
            page.type(Keys.SUBTRACT, "finish");
            page.awaitText("told", "A002 上报县级部门办理");
        }
    }

    @Test
    void anotherClassIsNamedOnTheNumberPadAndOnePressStaysEnoughForTheNext() throws Exception {
        try (TownHall hall = hall()) {
            ConsolePage page = served(hall, "zh-CN");
            page.type(Keys.NUMPAD8, "outcome");
            page.awaitText("choice-class", "类别：办理");
            page.type(Keys.NUMPAD0);
            page.awaitText("dialog-head", "A001 是哪一类");
            page.type(Keys.NUMPAD2);
            page.awaitText("chosen-class", "类别：代理");
            page.awaitText("told", "A001 的类别改为“代理”");
            page.type(Keys.NUMPAD8, "outcome");
            page.awaitText("choice-class", "类别：代理");
            page.type(Keys.NUMPAD2);
            page.awaitText("chosen", "结果：受理");
            page.awaitText("chosen-class", "类别：代理");
            page.enter();
            page.awaitNumber("A002");
            assertThat(page.shown("chosen-class")).isFalse();
            page.enter();
            page.awaitText("told", "A002 办结");
            assertThat(hall.transactions()).containsExactly("ACCEPTED ON_BEHALF", "DONE HANDLE");
        }
    }

    @Test
    void papersMissingKeepTheClassThatWasNamed() throws Exception {
        try (TownHall hall = hall()) {
            ConsolePage page = served(hall, "zh-CN");
            page.type(Keys.NUMPAD8, "outcome");
            page.awaitShown("choice-class");
            page.type(Keys.NUMPAD0);
            page.awaitShown("choice-ON_BEHALF");
            page.type(Keys.NUMPAD2);
            page.awaitShown("chosen-class");
            page.type(Keys.NUMPAD9, "supplement");
            page.awaitShown("slip-code");
            assertThat(hall.transactions()).containsExactly("SUPPLEMENT ON_BEHALF");
        }
    }

    private double now() {
        return ((Number) browser.script("return performance.now()")).doubleValue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-CN | A001 受理，承诺 12月3日前办结，正在呼叫 A002。
            en    | A001: Accepted, promised by 3 December. Calling A002.
            """)
    void whoIsAcceptedIsToldThePromisedDate(String language, String told) throws Exception {
        try (TownHall hall = hall()) {
            ConsolePage page = served(hall, language);
            page.type(Keys.NUMPAD8, "outcome");
            page.awaitShown("choice-ACCEPTED");
            page.type(Keys.NUMPAD2);
            page.awaitShown("chosen");
            page.enter();
            page.awaitText("told", told);
            new Look(browser, "console").glance("promised", language);
            double since = now();
            ConsolePage.soon().until(() -> now() > since + 11_000);
            assertThat(page.text("told"))
                    .as("longer than other news: it is still to be said and written")
                    .isEqualTo(told);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void itsWordsFitEverywhere(String language) throws Exception {
        try (TownHall hall = hall()) {
            ConsolePage page = served(hall, language);
            Look look = new Look(browser, "console");
            page.press("outcome");
            page.awaitShown("choice-AT_HOME");
            look.at("own-outcomes", language);
            page.element("choice-PASSED_ON").click();
            page.awaitShown("choice-not-here");
            page.element("choice-not-here").click();
            page.awaitShown("chosen");
            page.press("outcome");
            page.awaitShown("choice-class");
            page.element("choice-class").click();
            page.awaitShown("choice-ON_BEHALF");
            look.at("class", language);
            page.element("choice-ON_BEHALF").click();
            page.awaitShown("chosen-class");
            look.at("own-outcome", language);
        }
    }
}
