package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** A day on which everything happens, with the number pad alone; Li sits at window 4. */
class ConsoleBadDayTest extends ConsoleTest {
    private final Look look = new Look(browser(), "bad-day");
    private Browser neighbour;

    @Override
    double speed() {
        return 60;
    }

    @BeforeEach
    void liSitsDown() {
        neighbour = new Browser();
        ConsolePage other = new ConsolePage(neighbour);
        other.open(hall().address());
        other.signIn(TownHall.LI, TownHall.PASSWORD, 4);
    }

    @AfterEach
    void liGoesHome() {
        neighbour.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aWholeBadDay(String language) throws Exception {
        hall().tickets("A", 5);
        browser().script("localStorage.setItem('paihao.language', arguments[0])", language);
        page().open(hall().address());
        wangSitsDown();
        page().awaitEnabled("primary");

        somebodyGoesToTheToilet(language);
        papersAreMissing(language);
        theWrongTransferIsUndone(language);
        aSecondMatterOnOneTicket(language);
        whoWasHeldComesBack(language);
        somebodyHasNoTicket(language);
        lunchWithASubstitute(language);
        somebodyFrailIsCalledByNumber(language);
        closingTimeWithPeopleWaiting(language);

        assertThat(hall().journal(3))
                .containsSubsequence(
                        "called",
                        "recalled",
                        "started",
                        "held",
                        "finished",
                        "transferred",
                        "undone",
                        "finished",
                        "called",
                        "finished",
                        "paused",
                        "continued",
                        "called",
                        "put-back",
                        "closed");
    }

    private void somebodyGoesToTheToilet(String language) {
        page().enter();
        page().awaitNumber("A001");
        page().awaitEnabled("recall");
        page().type(Keys.NUMPAD1, "recall");
        page().awaitText("facts", "2");
        page().type(Keys.NUMPAD2, "start");
        page().awaitEnabled("add-transaction");
        page().type(Keys.NUMPAD4, "hold");
        page().awaitShown("choice-PAPERS_RETURNED");
        look.glance("hold", language);
        page().type(Keys.NUMPAD1);
        page().awaitShown("choice-no-timer");
        page().type(Keys.ENTER);
        page().awaitNumber("");
        page().awaitText("aside-rows", "A001");
        look.glance("held", language);
    }

    private void papersAreMissing(String language) {
        page().enter();
        page().awaitNumber("A002");
        page().type(Keys.NUMPAD9, "supplement");
        page().awaitShown("slip-code");
        assertThat(page().text("slip-code")).matches("[2-9A-Z]{5} [2-9A-Z]{5}");
        look.glance("slip", language);
        page().type(Keys.ENTER);
        page().awaitNumber("");
    }

    private void theWrongTransferIsUndone(String language) {
        page().enter();
        page().awaitNumber("A003");
        page().type(Keys.NUMPAD5, "transfer");
        page().awaitShown("choice-window");
        look.glance("transfer", language);
        page().type(Keys.NUMPAD2);
        page().awaitShown("choice-4");
        look.glance("transfer-window", language);
        page().type(Keys.NUMPAD1);
        page().awaitNumber("");
        page().type(Keys.DECIMAL, "undo");
        page().awaitNumber("A003");
    }

    private void aSecondMatterOnOneTicket(String language) {
        page().type(Keys.NUMPAD2, "start");
        page().awaitEnabled("add-transaction");
        page().type(Keys.NUMPAD6, "add-transaction");
        page().awaitShown("nth");
        look.glance("second", language);
        page().type(Keys.SUBTRACT, "finish");
        page().awaitNumber("");
    }

    private void whoWasHeldComesBack(String language) {
        page().type(Keys.NUMPAD7, "call");
        page().awaitShown("number-typed");
        look.glance("number", language);
        page().type(Keys.NUMPAD1);
        page().type(Keys.ENTER);
        page().awaitNumber("A001");
        page().type(Keys.SUBTRACT, "finish");
        page().awaitNumber("");
    }

    private void somebodyHasNoTicket(String language) {
        page().type(Keys.ADD, "walk-in");
        page().awaitNumber("A006");
        look.glance("walk-in", language);
        page().type(Keys.SUBTRACT, "finish");
        page().awaitNumber("");
    }

    private void lunchWithASubstitute(String language) {
        page().type(Keys.NUMPAD0, "pause");
        page().awaitShown("choice-meal");
        page().type(Keys.NUMPAD2);
        page().awaitShown("choice-4");
        look.glance("substitute", language);
        page().type(Keys.NUMPAD1);
        page().awaitText("plain-more", "4");
        look.glance("paused", language);
        page().enter();
        page().awaitEnabled("pause");
    }

    private void somebodyFrailIsCalledByNumber(String language) {
        page().type(Keys.NUMPAD7, "call");
        page().awaitShown("number-typed");
        page().type(Keys.NUMPAD5);
        page().type(Keys.ENTER);
        page().awaitShown("choice-frail");
        look.glance("call-reason", language);
        page().type(Keys.NUMPAD2);
        page().awaitNumber("A005");
        look.glance("called-by-number", language);
        page().type(Keys.MULTIPLY, "put-back");
        page().awaitNumber("");
    }

    private void closingTimeWithPeopleWaiting(String language) throws Exception {
        page().type(Keys.DIVIDE, "close");
        page().awaitShown("dialog-go");
        page().awaitText("dialog", "2");
        look.glance("close-waiting", language);
        page().type(Keys.ENTER);
        page().awaitShown("sign-in");
    }
}
