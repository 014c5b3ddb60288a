package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clerk sees which one-time notification the citizen before the window was given at the kiosk. */
class ConsoleGivenTest extends ConsoleTest {
    private final Look look = new Look(browser(), "given");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void itIsNamedWithItsVersionWhileTheCitizenIsThere(String language) throws Exception {
        boolean english = language.equals("en");
        hall().notified("A", "yibao-register", 2);
        hall().tickets("A", 1);
        browser().script("localStorage.setItem('paihao.language', arguments[0])", language);
        page().open(hall().address());
        wangSitsDown();
        page().awaitEnabled("primary");
        page().enter();
        page().awaitNumber("A001");
        page().awaitText("given", english ? "Joining the residents' health insurance, version 2" : "城乡居民医保参保登记 第 2 版");
        assertThat(page().text("given")).startsWith(english ? "Has on paper" : "已给一次性告知单");
        look.at("called", language);
        page().awaitEnabled("primary");
        page().enter();
        page().awaitNumber("A002");
        assertThat(page().shown("given")).isFalse();
    }
}
