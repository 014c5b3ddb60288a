package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The console without a mouse, and what a hasty finger does. */
class ConsoleKeysTest extends ConsoleTest {
    @Override
    double speed() {
        return 60;
    }

    @Test
    void everythingIsDoneOnTheKeyboard() throws Exception {
        hall().tickets("A", 2);
        page().awaitShown("sign-in");
        ConsolePage.soon()
                .until(() -> !browser().driver().findElements(By.id("window-3")).isEmpty());
        page().type(TownHall.WANG + Keys.TAB + TownHall.PASSWORD);
        ConsolePage.soon().until(() -> {
            page().type(Keys.TAB);
            return "window-1".equals(focused());
        });
        page().type(Keys.ARROW_DOWN);
        page().type(Keys.ARROW_DOWN);
        page().type(Keys.ENTER);
        page().awaitText("window-no", "3");
        page().awaitEnabled("primary");

        page().enter();
        page().awaitNumber("A001");
        page().type(Keys.MULTIPLY, "put-back");
        page().awaitNumber("");
        page().enter();
        page().awaitNumber("A001");
        page().awaitEnabled("recall");
        page().type(Keys.NUMPAD1, "recall");
        page().awaitText("facts", "已叫 2 次");
        page().awaitEnabled("no-show");
        page().type(Keys.NUMPAD3, "no-show");
        page().awaitNumber("");
        page().type(Keys.DECIMAL, "undo");
        page().awaitNumber("A001");
        page().type(Keys.NUMPAD2, "start");
        page().awaitText("badge", "办理中");
        page().type(Keys.NUMPAD8, "outcome");
        page().awaitShown("dialog");
        page().type("3");
        page().awaitText("chosen", "待补正");
        page().type(Keys.SUBTRACT, "finish");
        page().awaitNumber("");
        page().type(Keys.NUMPAD0, "pause");
        page().awaitShown("dialog");
        page().type("2");
        page().awaitText("plain-head", "暂停服务");
        page().enter();
        page().awaitText("primary-label", "呼叫下一位");
        page().type(Keys.DIVIDE, "close");
        page().awaitShown("dialog");
        page().type(Keys.ENTER);
        page().awaitShown("sign-in");
        assertThat(hall().journal(3))
                .containsSubsequence(
                        "opened",
                        "called",
                        "put-back",
                        "called",
                        "recalled",
                        "missed",
                        "undone",
                        "started",
                        "finished",
                        "paused",
                        "continued",
                        "closed");
    }

    @Test
    void aDigitThatChoosesPressesNoKeyBehindTheQuestion() throws Exception {
        hall().tickets("A", 1);
        wangSitsDown();
        page().awaitEnabled("primary");
        page().enter();
        page().awaitNumber("A001");
        page().awaitEnabled("recall");
        page().type(Keys.NUMPAD1, "recall");
        page().awaitEnabled("no-show");
        page().type(Keys.NUMPAD8, "outcome");
        page().awaitShown("choice-SUPPLEMENT");
        page().type(Keys.NUMPAD3);
        page().awaitText("chosen", "待补正");
        page().type(Keys.NUMPAD4, "hold");
        page().awaitShown("choice-PAPERS_KEPT");
        page().type(Keys.NUMPAD2);
        page().awaitShown("choice-no-timer");
        page().type(Keys.ESCAPE);
        ConsolePage.soon().until(() -> !page().shown("dialog"));
        page().type(Keys.SUBTRACT, "finish");
        page().awaitNumber("");
        assertThat(hall().journal(3)).endsWith("called", "recalled", "finished");
    }

    @Test
    void aSecondPressIsSwallowed() throws Exception {
        hall().tickets("A", 3);
        wangSitsDown();
        page().press("primary");
        page().awaitNumber("A001");
        page().pressAtOnce("primary");
        page().awaitText("told", "按得太快");
        page().type(Keys.ENTER);
        assertThat(page().number()).isEqualTo("A001");
        assertThat(hall().journal(3).stream().filter("called"::equals)).hasSize(1);
    }

    @Test
    void aKeyHeldDownIsOnePress() throws Exception {
        hall().tickets("A", 3);
        wangSitsDown();
        page().awaitEnabled("primary");
        browser()
                .asynchronously("const pressed = performance.now(); let repeat = false;"
                        + "while (performance.now() - pressed < 2500) {"
                        + " document.body.dispatchEvent(new KeyboardEvent('keydown',"
                        + "  {key: 'Enter', code: 'NumpadEnter', repeat, bubbles: true, cancelable: true}));"
                        + " repeat = true; await new Promise(next => setTimeout(next, 40)); }");
        page().awaitNumber("A001");
        assertThat(hall().journal(3).stream().filter("called"::equals)).hasSize(1);
    }

    @Test
    void aClickLeavesEnterToTheBigKey() throws Exception {
        hall().tickets("A", 2);
        wangSitsDown();
        page().press("primary");
        page().awaitNumber("A001");
        page().press("start");
        page().awaitText("badge", "办理中");
        page().enter();
        page().awaitNumber("A002");
    }

    @Test
    void whoeverWalksWithTabPressesWhatHasTheFocus() throws Exception {
        hall().ticket("A");
        wangSitsDown();
        page().awaitEnabled("pause");
        ConsolePage.soon().until(() -> {
            page().type(Keys.TAB);
            return "pause".equals(focused());
        });
        assertThat((String) browser().script("return getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page().type(Keys.ENTER);
        page().awaitShown("dialog");
        page().type(Keys.ESCAPE);
        ConsolePage.soon().until(() -> !page().shown("dialog"));
        assertThat(focused()).isEqualTo("pause");
        assertThat(hall().journal(3)).doesNotContain("called", "paused");
    }

    @Test
    void theNumberKeysCanBeSwitchedOffAndEnterStays() throws Exception {
        hall().ticket("A");
        wangSitsDown();
        page().element("keys-switch").click();
        page().awaitText("keys-say", "数字键已停用");
        page().type(Keys.NUMPAD0);
        assertThat(page().shown("dialog")).isFalse();
        browser().script("document.activeElement.blur()");
        page().enter();
        page().awaitNumber("A001");
    }

    private static String focused() {
        return (String) browser().script("return document.activeElement.id");
    }
}
