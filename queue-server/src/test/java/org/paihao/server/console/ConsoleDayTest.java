package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What a clerk does all day. The hall's clock runs fast, so that nobody waits a minute for a no-show. */
class ConsoleDayTest extends ConsoleTest {
    @Override
    double speed() {
        return 60;
    }

    @Test
    void onePressPerCitizen() throws Exception {
        hall().tickets("A", 3);
        wangSitsDown();
        page().awaitText("primary-label", "呼叫下一位");
        assertThat(page().text("aside-value")).isEqualTo("A001");

        page().press("primary");
        page().awaitNumber("A001");
        page().awaitText("told", "正在呼叫 A001");
        assertThat(page().text("primary-label")).isEqualTo("完成并呼叫下一位");
        assertThat(page().text("why-text")).startsWith("到得最早（").contains("3 位");

        page().press("primary");
        page().awaitNumber("A002");
        page().awaitText("told", "A001 办结，正在呼叫 A002");
        page().awaitText("finished", "1");

        page().press("primary");
        page().awaitNumber("A003");
        page().press("primary");
        page().awaitNumber("");
        page().awaitText("told", "没有人在等");
        page().awaitText("finished", "3");
        assertThat(page().enabled("primary")).isFalse();
        assertThat(hall().journal(3).stream().filter("called"::equals)).hasSize(3);
    }

    @Test
    void undoTakesTheLastActBack() throws Exception {
        hall().tickets("A", 2);
        wangSitsDown();
        page().press("primary");
        page().awaitNumber("A001");
        page().press("start");
        page().awaitText("badge", "办理中");
        page().press("primary");
        page().awaitNumber("A002");

        page().awaitText("undo-note", "完成 · 剩");
        page().press("undo");
        page().awaitNumber("A001");
        page().awaitText("told", "已撤销，A001 回到“办理中”");
        page().awaitText("aside-value", "A002");
        page().awaitText("undo-note", "没有可撤销的");
        assertThat(page().enabled("undo")).isFalse();
    }

    @Test
    void aNumberIsPutBackToItsOldPlace() throws Exception {
        hall().tickets("A", 2);
        wangSitsDown();
        page().press("primary");
        page().awaitNumber("A001");
        page().press("put-back");
        page().awaitNumber("");
        page().awaitText("told", "A001 放回原来的位置");
        page().awaitText("aside-value", "A001");
    }

    @Test
    void whoDoesNotComeIsCalledAgainAndThenANoShow() throws Exception {
        hall().tickets("A", 2);
        wangSitsDown();
        page().press("primary");
        page().awaitNumber("A001");
        assertThat(page().text("no-show-note")).isEqualTo("先重呼一次");
        page().awaitEnabled("recall");
        page().press("recall");
        page().awaitText("told", "再叫一遍 A001");
        page().awaitText("facts", "已叫 2 次");
        page().awaitEnabled("no-show");
        page().press("no-show");
        page().awaitNumber("");
        page().awaitText("told", "A001 过号");
        page().awaitText("aside-value", "A002");
    }

    @Test
    void aRefusedKeySaysWhyInsteadOfActing() throws Exception {
        hall().tickets("A", 1);
        wangSitsDown();
        page().press("recall");
        page().awaitText("told", "重呼：窗口没有人。");
        assertThat(hall().journal(3)).containsExactly("opened", "signed-in");
    }

    @Test
    void aPauseHasAReasonAndSomebodyWhoStandsIn() throws Exception {
        hall().ticket("A");
        try (Browser neighbour = new Browser()) {
            ConsolePage other = new ConsolePage(neighbour);
            other.open(hall().address());
            other.signIn(TownHall.LI, TownHall.PASSWORD, 4);
            wangSitsDown();
            page().press("pause");
            page().awaitShown("dialog");
            page().element("choice-meal").click();
            page().awaitShown("choice-4");
            page().element("choice-4").click();
            page().awaitText("primary-label", "继续服务");
            page().awaitText("plain-more", "用餐。大屏请大家到 4 号窗口。");
            assertThat(page().keysOn()).isEqualTo(List.of("primary", "close"));
            page().press("primary");
            page().awaitText("primary-label", "呼叫下一位");
            page().awaitText("told", "继续服务");
        }
    }

    @Test
    void anOutcomeIsChosenBeforeFinishing() throws Exception {
        hall().ticket("A");
        wangSitsDown();
        page().press("primary");
        page().awaitNumber("A001");
        page().press("outcome");
        page().awaitShown("dialog");
        page().element("choice-RETURNED").click();
        page().awaitShown("choice-none");
        page().element("choice-withdrawn").click();
        page().awaitText("chosen", "结果：退件，本人撤回");
        page().press("finish");
        page().awaitNumber("");
        page().awaitText("told", "A001 退件");
    }

    @Test
    void onAQuietDayOneClerkKeepsTwoWindows() throws Exception {
        hall().ticket("B");
        wangSitsDown();
        page().element("own-more").click();
        page().awaitShown("choice-1");
        page().element("choice-1").click();
        page().awaitText("window-no", "1");
        page().awaitEnabled("primary");
        page().press("primary");
        page().awaitNumber("B001");
        page().element("own-3").click();
        page().awaitText("window-no", "3");
        page().awaitText("own-1", "1号 B001");
        page().press("close");
        page().awaitShown("dialog");
        page().element("dialog-go").click();
        page().awaitNumber("B001");
        assertThat(hall().journal(1)).contains("called");
    }

    @Test
    void closingTheWindowSignsOut() throws Exception {
        wangSitsDown();
        page().press("close");
        page().awaitShown("dialog");
        page().element("dialog-go").click();
        page().awaitShown("sign-in");
        page().awaitText("sign-in-message", "窗口已关，您已退出");
        assertThat(hall().journal(3)).contains("closed");
        page().open(hall().address());
        page().awaitShown("sign-in");
    }

    @Test
    void whoeverIsSignedInFindsTheConsoleAgainAfterAReload() throws Exception {
        hall().ticket("A");
        wangSitsDown();
        page().press("primary");
        page().awaitNumber("A001");
        page().open(hall().address());
        page().awaitNumber("A001");
    }

    @Test
    void aWrongPasswordIsSaidInWords() {
        page().awaitShown("sign-in");
        ConsolePage.soon()
                .until(() -> !browser().driver().findElements(By.id("window-3")).isEmpty());
        page().element("user").sendKeys(TownHall.WANG);
        page().element("password").sendKeys("not this one");
        page().element("window-3").click();
        page().element("sign-in-enter").click();
        page().awaitText("sign-in-message", "用户名或密码不对");
    }

    @Test
    void aWindowThatSomebodyUsesIsSaidToBeTaken() throws Exception {
        try (Browser neighbour = new Browser()) {
            ConsolePage other = new ConsolePage(neighbour);
            other.open(hall().address());
            other.signIn(TownHall.LI, TownHall.PASSWORD, 3);
        }
        page().open(hall().address());
        page().awaitText("sign-in-windows", "有人在用");
        page().element("user").sendKeys(TownHall.WANG);
        page().element("password").sendKeys(TownHall.PASSWORD);
        page().element("window-3").click();
        page().element("sign-in-enter").click();
        page().awaitText("sign-in-message", "这个窗口有人在用");
    }

    @Test
    void aChangeOfLanguageChangesEverythingAndStays() throws Exception {
        hall().ticket("A");
        wangSitsDown();
        browser().driver().findElement(By.cssSelector("#console .language")).click();
        page().awaitText("primary-label", "Call next");
        page().awaitText("hint", "Press Enter");
        page().open(hall().address());
        page().awaitText("primary-label", "Call next");
        assertThat(browser().script("return document.documentElement.lang")).isEqualTo("en");
    }
}
