package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What the guide desk does for people. */
class GuideDayTest extends GuideTest {
    private final Look look = new Look(browser(), "guide");

    @Test
    void aNumberIsTakenByOnePress() throws Exception {
        page().signIn();
        page().take("A", "A001");
        page().awaitText("told", "已取 A001");
        page().awaitText("issued-facts", "社保医保，前面 0 位");
        page().take("A", "A002");
        page().awaitText("service-A", "在等 2 人");
        assertThat(hall().journalKinds()).containsSubsequence("issued", "issued");
    }

    @Test
    void aSecondPressOnAServiceIsSwallowed() throws Exception {
        page().signIn();
        page().take("A", "A001");
        page().pressAtOnce("service-A");
        page().awaitText("told", "按得太快");
        assertThat(hall().journalKinds().stream().filter("issued"::equals)).hasSize(1);
    }

    @Test
    void somebodyIsFoundByNumberAndTheirNumberCancelledWithKeysOnly() throws Exception {
        hall().tickets("A", 3);
        page().signIn();
        page().element("tab-take").sendKeys(Keys.ARROW_RIGHT);
        page().awaitShown("person-A002");
        page().element("find").sendKeys("a00");
        page().type(Keys.ENTER);
        page().awaitText("told", "有 3 个号对得上");
        page().type("2");
        page().type(Keys.ENTER);
        page().awaitShown("dialog");
        page().awaitText("dialog-head", "A002");
        page().element("choice-cancel").sendKeys(Keys.ENTER);
        page().awaitText("dialog-head", "作废 A002？");
        page().type(Keys.ENTER);
        page().awaitText("told", "A002 已作废");
        page().awaitText("people-none", "没有这样的号");
        assertThat(hall().journalKinds()).containsSubsequence("cancelled");
    }

    @Test
    void aNumberOfTheGuideDeskIsPrintedAtAKiosk() throws Exception {
        page().signIn();
        page().take("A", "A001");
        page().element("issued-print").click();
        page().awaitText("told", "正在打印 A001");
        assertThat(hall().journalKinds()).containsSubsequence("issued", "reprint-asked");
    }

    @Test
    void aCopyOfATicketIsAskedForAtItsKiosk() throws Exception {
        hall().ticket("A");
        page().signIn();
        page().element("tab-people").click();
        page().act("A001");
        page().choose("reprint");
        page().awaitText("told", "正在打印 A001");
        assertThat(hall().journalKinds()).contains("reprint-asked");
    }

    @Test
    void aNoteIsWrittenForTheWindowThatCallsNext() throws Exception {
        hall().ticket("A");
        page().signIn();
        page().element("tab-people").click();
        page().act("A001");
        page().choose("note");
        page().awaitShown("note-typed");
        page().type("耳朵不好，请大声" + Keys.ENTER);
        page().awaitText("told", "A001 的便条已留下");
        page().awaitText("person-A001", "耳朵不好，请大声");
        assertThat(hall().journalKinds()).contains("noted");
        page().act("A001");
        page().choose("note");
        page().awaitShown("note-remove");
        look.glance("note-remove", "zh-CN");
        page().element("note-remove").click();
        page().awaitText("told", "A001 的便条已删除");
        Page.soon().until(() -> !page().text("person-A001").contains("耳朵"));
    }

    @Test
    void whoHasPriorityIsCalledFirstAndTheConsoleSaysWhy() throws Exception {
        hall().tickets("A", 2);
        page().signIn();
        page().awaitShown("who-pregnant");
        page().element("who-pregnant").click();
        page().take("A", "A003");
        assertThat(page().element("who-ordinary").isSelected())
                .as("the next one is somebody else")
                .isTrue();
        try (Browser window = new Browser()) {
            ConsolePage console = new ConsolePage(window);
            console.open(hall().address());
            console.signIn(TownHall.WANG, TownHall.PASSWORD, 3);
            console.awaitText("queue-rows", "优先");
            console.awaitEnabled("primary");
            console.enter();
            console.awaitNumber("A003");
            console.awaitText("why-text", "优先办理");
        }
    }

    @Test
    void anAppointmentIsMadeAndItsCitizenChecksInByTheCode() throws Exception {
        page().signIn();
        page().element("tab-appointments").click();
        page().awaitShown("slot-0930");
        page().element("slot-0930").click();
        page().element("appointment-make").click();
        page().awaitShown("code");
        String code = page().text("code");
        page().element("dialog-go").click();
        page().awaitText("appointment-rows", "09:30");
        page().element("check-in").sendKeys(code + Keys.ENTER);
        page().awaitText("told", "已报到，号是 A001");
        page().awaitText("appointment-rows", "已报到 A001");
        page().element("check-in").sendKeys(code + Keys.ENTER);
        page().awaitText("told", "已经报到过，号是 A001");
        assertThat(hall().journalKinds()).containsSubsequence("appointment-made", "issued");
    }

    @Test
    void anAppointmentIsCancelledAndItsPlaceIsFreeAgain() throws Exception {
        page().signIn();
        page().element("tab-appointments").click();
        page().awaitShown("slot-0930");
        page().awaitText("slot-0930", "余 2");
        page().element("slot-0930").click();
        page().element("appointment-make").click();
        page().awaitShown("code");
        page().type(Keys.ENTER);
        page().awaitText("slot-0930", "余 1");
        page().element("appointment-rows")
                .findElement(By.cssSelector("button:last-child"))
                .click();
        page().awaitShown("dialog-go");
        page().type(Keys.ENTER);
        page().awaitText("told", "09:30 社保医保 的预约已取消");
        page().awaitText("slot-0930", "余 2");
    }

    @Test
    void whoWaitsForAServiceWithoutAWindowIsAnAlarm() throws Exception {
        hall().ticket("D");
        page().signIn();
        page().awaitText("alarms-title", "要处理的 1 件");
        page().awaitText("alarm-rows", "民政 有 1 人在等，没有窗口在办");
    }

    @Test
    void aClerkIsNoGuide() {
        page().awaitShown("sign-in");
        page().element("user").sendKeys(TownHall.WANG);
        page().element("password").sendKeys(TownHall.PASSWORD);
        page().element("sign-in-enter").click();
        page().awaitText("sign-in-message", "在窗口登录");
    }

    @Test
    void aStoppedServerIsSaidAndTheTruthComesBackByItself() throws Exception {
        page().signIn();
        page().take("A", "A001");
        hall().stop();
        page().awaitText("lost", "线断了");
        page().press("service-A");
        page().awaitText("told", "线断了，连上再按");
        hall().start();
        page().awaitText("told", "连上了");
        page().take("A", "A002");
    }
}
