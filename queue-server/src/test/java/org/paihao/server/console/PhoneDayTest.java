package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A citizen's visit, as the phone in the hand tells it. */
class PhoneDayTest extends PhoneTest {
    /** A call may be repeated, and missed, after some seconds. */
    @Override
    double speed() {
        return 20;
    }

    @Test
    void fromTheNumberToTheWindow() throws Exception {
        hall().act(3, "open", "");
        hall().ticket("A");
        page().open(hall().phone("A"));
        assertThat(page().text("number")).isEqualTo("A002");
        assertThat(page().text("ahead")).isEqualTo("1");
        page().awaitHead("叫到您时去 3–4 号窗口");
        assertThat(browser().driver().getTitle()).isEqualTo("A002 叫到您时去 3–4 号窗口");
        hall().act(3, "call-next", "");
        page().awaitHead("下一个就是您");
        assertThat(page().text("ahead")).isEqualTo("0");
        assertThat(page().text("called-list")).isEqualTo("A0013 号窗口");
        hall().act(3, "finish", "\"callNext\":true");
        page().awaitHead("请到 3 号窗口");
        assertThat(page().shown("facts")).isFalse();
        assertThat(page().shown("cancel")).as("too late for that").isFalse();
        hall().act(3, "start", "");
        page().awaitHead("正在 3 号窗口办理");
        hall().act(3, "finish", "");
        page().awaitHead("办完了");
    }

    @Test
    void whoMissesTheCallIsToldWhatToDo() throws Exception {
        hall().act(3, "open", "");
        page().open(hall().phone("A"));
        hall().act(3, "call-next", "");
        hall().awaitAct(3, "recall");
        hall().awaitAct(3, "no-show");
        page().awaitHead("叫过您，您没到");
        assertThat(page().text("situation-more")).contains("咨询服务台");
        assertThat(page().shown("cancel")).isTrue();
    }

    @Test
    void whoGivesUpIsAskedFirstAndTheNumberIsVoid() throws Exception {
        String address = hall().phone("A");
        page().open(address);
        page().pressAtOnce("cancel");
        assertThat(page().shown("ask")).isTrue();
        assertThat(page().shown("cancel")).isFalse();
        page().pressAtOnce("ask-no");
        assertThat(page().shown("ask")).isFalse();
        assertThat(hall().journalKinds()).doesNotContain("cancelled");
        page().pressAtOnce("cancel");
        page().pressAtOnce("ask-yes");
        page().awaitHead("这个号已经作废");
        assertThat(page().shown("cancel")).isFalse();
        assertThat(hall().journalKinds()).containsOnlyOnce("cancelled");
    }

    @Test
    void whoIsCalledWhileTheQuestionStandsKeepsTheNumber() throws Exception {
        hall().act(3, "open", "");
        page().open(hall().phone("A"));
        page().pressAtOnce("cancel");
        // The page is asleep: it does not know yet that it is called when the button is pressed.
        browser().script("Object.defineProperty(document, 'hidden', { get: () => true, configurable: true })");
        hall().act(3, "call-next", "");
        page().pressAtOnce("ask-yes");
        page().awaitText("told", "作废不了");
        browser().script("delete document.hidden");
        page().wake();
        page().awaitHead("请到 3 号窗口");
        assertThat(hall().journalKinds()).doesNotContain("cancelled");
    }

    @Test
    void theLanguageStaysOnThisPhone() throws Exception {
        String address = hall().phone("A");
        page().open(address);
        assertThat(browser().script("return document.documentElement.lang")).isEqualTo("zh-CN");
        page().pressAtOnce("language");
        page().awaitHead("You are next");
        page().open(address);
        page().awaitHead("You are next");
        assertThat(browser().script("return document.documentElement.lang")).isEqualTo("en");
        assertThat(page().text("service-name")).isEqualTo("Insurance, pensions");
    }

    @Test
    void whatIsNotTrueAnyMoreDoesNotLookAsIfItWere() throws Exception {
        page().open(hall().phone("A"));
        assertThat(colour("number")).isEqualTo("rgb(10, 77, 140)");
        hall().stop();
        page().awaitText("lost", "连不上大厅");
        assertThat(page().text("lost")).matches("\\d\\d:\\d\\d 起连不上大厅下面还是 \\d\\d:\\d\\d 的情况.*");
        assertThat(page().text("number")).as("it is still there").isEqualTo("A001");
        assertThat(colour("number")).isEqualTo("rgb(89, 97, 106)");
        hall().start();
        page().wake();
        Page.soon().until(() -> page().text("lost").isEmpty());
        assertThat(colour("number")).isEqualTo("rgb(10, 77, 140)");
    }

    private static Object colour(String id) {
        return browser().script("return getComputedStyle(document.getElementById(arguments[0])).color", id);
    }

    @Test
    void whoHasOnlyPartOfTheAddressIsToldWhatToDo() throws Exception {
        String address = hall().phone("A");
        browser().driver().get(address.substring(0, address.length() - 4));
        assertThat(browser().driver().getPageSource()).contains("打不开这个号", "This ticket cannot be shown");
        browser().driver().get(hall().address() + "/phone/ticket.html");
        page().awaitText("connecting", "查不到这个号");
    }

    @Test
    void beforeLeavingHomeSomebodySeesWhetherToSetOutAndWithWhat() throws Exception {
        hall().act(3, "open", "");
        hall().tickets("A", 3);
        browser().driver().get(hall().address() + "/");
        page().awaitShown("page");
        page().awaitHead("现在可以取号");
        assertThat(page().text("situation-more")).isEqualTo("今天取号到 17:00");
        page().awaitText("service-list", "3 人在等");
        assertThat(page().text("service-list")).contains("3 号窗口有人", "现在没有窗口在办");
        page().fold("社保医保");
        page().awaitText("service-list", "城乡居民医保参保登记");
        page().fold("城乡居民医保参保登记");
        page().awaitText("service-list", "身份证或户口本");
        assertThat(page().text("service-list")).contains("当场办结", "登记不收费");
        assertThat(page().text("phone")).contains("12345");
        hall().ticket("A");
        page().awaitText("service-list", "4 人在等");
        assertThat(page().text("service-list")).as("what was opened stays open").contains("身份证或户口本");
    }
}
