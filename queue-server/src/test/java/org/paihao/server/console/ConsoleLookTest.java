package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the console looks and whom it shuts out: pictures to look at, nothing clipped, nothing serious found by axe. */
class ConsoleLookTest extends ConsoleTest {
    private final Look look = new Look(browser(), "console");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyStateIsWholeAtBothSizesAndOpenToEverybody(String language) throws Exception {
        hall().tickets("A", 14);
        hall().tickets("D", 3);
        hall().tickets("B", 1);
        speak(language);
        page().awaitText("sign-in-windows", "10");
        look.at("sign-in", language);

        wangSitsDown();
        page().awaitEnabled("primary");
        look.at("idle", language);
        page().press("primary");
        page().awaitNumber("A001");
        look.at("called", language);
        page().press("start");
        page().awaitEnabled("finish");
        page().press("outcome");
        page().awaitShown("dialog");
        look.at("outcome", language);
        page().element("choice-SUPPLEMENT").click();
        page().awaitShown("chosen");
        look.at("serving", language);
        page().press("recall");
        page().awaitShown("told");
        look.at("refused", language);
        page().press("finish");
        page().awaitNumber("");
        page().press("pause");
        page().awaitShown("dialog");
        look.at("pause", language);
        page().element("choice-meal").click();
        page().awaitText("primary-label", language.equals("en") ? "Continue" : "继续");
        look.at("paused", language);
        page().press("close");
        page().awaitShown("dialog");
        look.at("close", language);
        page().element("dialog-back").click();
        page().press("primary");
        page().awaitText("aside-value", "A002");
        page().press("primary");
        page().awaitNumber("A002");
        hall().stop();
        ConsolePage.soon().until(() -> !page().text("lost").isEmpty());
        look.at("lost", language);
    }

    @Test
    void aWindowOfManyServicesIsNamedWhole() throws Exception {
        speak("en");
        page().signIn(TownHall.LI, TownHall.PASSWORD, 5);
        page().awaitShown("card-plain");
        look.at("many-services", "en");
        browser().size(1920, 1080);
        assertThat(look.clipped()).isEqualTo(List.of());
        browser().picture("console-many-services-1920-en");
    }

    @Test
    void aReaderWhoEnlargesThePageTwiceScrollsOnlyDown() throws Exception {
        hall().tickets("A", 2);
        wangSitsDown();
        page().press("primary");
        page().awaitNumber("A001");
        browser().size(640, 360);
        assertThat((boolean) browser().script("return document.documentElement.scrollWidth <= 640"))
                .isTrue();
    }

    private void speak(String language) {
        browser().script("localStorage.setItem('paihao.language', arguments[0])", language);
        page().open(hall().address());
        page().awaitShown("sign-in");
    }
}
