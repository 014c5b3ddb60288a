package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** People who come late, are sent on, sent back or wait beside the window: all with the number pad alone. */
class ConsoleRoundaboutTest extends ConsoleTest {
    private final Look look = new Look(browser(), "roundabout");

    @Override
    double speed() {
        return 60;
    }

    /** Wang sits down at window 3 and calls the first one. */
    private void begin(String language) throws Exception {
        browser().script("localStorage.setItem('paihao.language', arguments[0])", language);
        page().open(hall().address());
        wangSitsDown();
        callNext("A001");
    }

    private void callNext(String number) {
        page().awaitEnabled("primary");
        page().enter();
        page().awaitNumber(number);
    }

    private void finish() {
        page().type(Keys.SUBTRACT, "finish");
        page().awaitNumber("");
    }

    /** Types the digit that stands on a choice. */
    private void choose(String code) {
        page().awaitShown("choice-" + code);
        String digit =
                page().element("choice-" + code).findElement(By.tagName("kbd")).getText();
        page().type(Keys.valueOf("NUMPAD" + digit));
    }

    private void missed() {
        page().awaitEnabled("recall");
        page().type(Keys.NUMPAD1, "recall");
        page().awaitEnabled("no-show");
        page().type(Keys.NUMPAD3, "no-show");
        page().awaitNumber("");
    }

    private void numbered(Keys digit) {
        page().type(Keys.NUMPAD7, "call");
        page().awaitShown("number-typed");
        page().type(digit);
        page().type(Keys.ENTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whoDidNotComeComesBackOnce(String language) throws Exception {
        boolean english = language.equals("en");
        hall().tickets("A", 1);
        begin(language);
        missed();
        page().awaitText("call-note", english ? "missed 1" : "过号 1");
        page().type(Keys.NUMPAD7, "call");
        page().awaitShown("number-A001");
        look.glance("missed", language);
        page().type(Keys.NUMPAD1);
        page().type(Keys.ENTER);
        page().awaitText("told", english ? "A001 is back" : "A001 回来了");
        page().awaitText("queue-rows", "A001");
        look.at("came-back", language);
        callNext("A001");
        page().awaitText("why-text", english ? "Nobody else" : "没有别人在等");
        missed();
        page().awaitText("call-note", english ? "Nobody waits" : "没有人在等");
        assertThat(page().shown("aside")).as("comes back once").isFalse();
        assertThat(hall().journal(3).stream().filter("came-back"::equals)).hasSize(1);
    }

    @Test
    void peopleAreSentToAServiceToAWindowAndBackToTheSender() throws Exception {
        hall().tickets("A", 2);
        hall().ticket("D");
        hall().act(4, "open", "");
        hall().act(5, "open", "");
        begin("zh-CN");
        page().type(Keys.NUMPAD5, "transfer");
        choose("service");
        page().awaitShown("choice-minzheng");
        look.glance("transfer-service", "zh-CN");
        choose("minzheng");
        page().awaitNumber("");
        page().awaitText("told", "A001 已转走，到达时间不变");
        assertThat(calledAt(5)).as("came before D001").isEqualTo("A001");
        hall().act(5, "finish", "");
        assertThat(calledAt(5)).isEqualTo("D001");
        hall().act(5, "transfer", "\"service\":\"A\"");

        callNext("A002");
        page().type(Keys.NUMPAD5, "transfer");
        choose("window");
        choose("4");
        page().awaitNumber("");
        assertThat(calledAt(4)).isEqualTo("A002");

        callNext("D001");
        page().type(Keys.NUMPAD5, "transfer");
        page().awaitText("choice-back", "送回 5 号窗口");
        look.glance("transfer-back", "zh-CN");
        choose("back");
        page().awaitNumber("");
        assertThat(calledAt(5)).isEqualTo("D001");
        assertThat(hall().journal(3).stream().filter("transferred"::equals)).hasSize(3);
    }

    private String calledAt(int window) throws Exception {
        return hall().act(window, "call-next", "").get("number").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whenTheTimeOfAHoldIsOverTheConsoleSaysSoAndEnterTakesItUp(String language) throws Exception {
        boolean english = language.equals("en");
        hall().tickets("A", 1);
        begin(language);
        page().type(Keys.NUMPAD4, "hold");
        choose("PAPERS_KEPT");
        page().awaitShown("choice-no-timer");
        look.glance("hold-timer", language);
        choose("5");
        page().awaitNumber("");
        assertThat(page().text("aside-rows")).doesNotContain(english ? "time is up" : "到时");
        page().awaitText("told", english ? "The hold of A001 is over" : "A001 挂起的时间到了：按 7，再按 Enter");
        page().awaitText("aside-rows", english ? "time is up" : "到时了");
        page().awaitText("call-note", "A001");
        look.at("hold-over", language);
        page().awaitText("hint", "A001");
        page().type(Keys.NUMPAD7, "call");
        page().awaitShown("number-typed");
        look.glance("hold-take-up", language);
        page().type(Keys.ENTER);
        page().awaitNumber("A001");
        assertThat(page().text("aside-rows")).isEmpty();
    }

    @Test
    void whileSomebodyIsServedTheClerkIsRemindedOfTheOneAndOnlyOnce() throws Exception {
        hall().tickets("A", 2);
        begin("zh-CN");
        page().type(Keys.NUMPAD4, "hold");
        choose("PAPERS_RETURNED");
        choose("5");
        page().awaitNumber("");
        callNext("A002");
        page().awaitText("told", "A001 挂起的时间到了；办完这一位");
        page().awaitText("hint", "人到了按 2");
        ConsolePage.soon().until(() -> page().text("told").isEmpty());
        finish();
        numbered(Keys.NUMPAD1);
        page().awaitNumber("A001");
        assertThat(page().text("told")).doesNotContain("挂起的时间到了");
    }

    @Test
    void aNumberTypedTakesThePlaceOfTheOneThatIsProposed() throws Exception {
        hall().tickets("A", 3);
        begin("zh-CN");
        page().type(Keys.NUMPAD4, "hold");
        choose("PAPERS_KEPT");
        choose("5");
        page().awaitText("told", "A001 挂起的时间到了");
        numbered(Keys.NUMPAD3);
        choose("frail");
        page().awaitNumber("A003");
    }
}
