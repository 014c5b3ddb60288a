package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What the guide desk does when a day goes wrong: somebody missed their call, papers are missing, the day is too short. */
class GuideBadDayTest extends GuideTest {
    @Override
    double speed() {
        return 60;
    }

    @Test
    void whoDidNotComeWaitsAgainOnce() throws Exception {
        hall().tickets("A", 3);
        miss();
        page().signIn();
        backInLine();
        page().awaitText("told", "A001 回来了");
        page().awaitText("person-A001", "过号回来");
        hall().act(3, "call", "\"number\":\"A001\",\"reason\":\"agreed\"");
        missCalled();
        page().awaitText("person-A001", "过号（3 号窗口叫过）");
        backInLine();
        page().awaitText("told", "过号只能回来一次");
        assertThat(hall().journalKinds().stream().filter("came-back"::equals)).hasSize(1);
    }

    @Test
    void whoeverCallsForHelpAtAKioskSeesThatSomebodyComes() throws Exception {
        page().signIn();
        page().awaitShown("service-A");
        hall().callHelp();
        page().awaitText("alarm-rows", "有人要帮忙");
        page().element("go-k1").click();
        page().awaitText("told", "工作人员来了");
        page().awaitText("alarms-title", "没有要处理的事");
        assertThat(hall().help().get("comingSince").isNull()).isFalse();
    }

    private void backInLine() {
        page().element("tab-people").click();
        page().act("A001");
        page().choose("come-back");
    }

    private void miss() throws Exception {
        hall().act(3, "open", "");
        hall().act(3, "call-next", "");
        missCalled();
    }

    private void missCalled() throws Exception {
        hall().awaitAct(3, "recall");
        hall().awaitAct(3, "no-show");
    }

    @Test
    void whoeverBringsMissingPapersGoesBeforeTheQueue() throws Exception {
        hall().act(3, "open", "");
        hall().tickets("A", 3);
        hall().act(3, "call-next", "");
        String ticket = hall().act(3, "finish", "\"outcome\":\"SUPPLEMENT\"")
                .at("/finished/id")
                .asText();
        String code = hall().about(3, ticket, "supplement").get("code").asText();
        page().signIn();
        page().awaitShown("service-A");
        use("AAAAAAAAAA");
        page().awaitText("told", "单");
        use(code);
        page().awaitText("issued-number", "A004");
        page().awaitText("told", "凭单换号 A004，排在前面");
        use(code);
        page().awaitText("told", "这张单已换过号：A004");
        assertThat(hall().act(3, "call-next", "").get("number").asText()).isEqualTo("A004");
    }

    private void use(String code) {
        page().element("slip-code-typed").clear();
        page().element("slip-code-typed").sendKeys(code + Keys.ENTER);
    }

    @Test
    void aPromiseIsKeptOnTheNextMorning() throws Exception {
        hall().tickets("A", 2);
        page().signIn();
        page().element("tab-people").click();
        page().act("A002");
        page().choose("promise");
        page().awaitShown("code");
        String code = page().text("code").replace(" ", "");
        page().type(Keys.ENTER);
        page().element("tab-take").click();
        use(code);
        page().awaitText("told", "2026-11-24 起才能用");
        nextMorning();
        hall().tickets("A", 2);
        use(code);
        page().awaitText("told", "凭单换号 A003，排在前面");
        hall().act(3, "open", "");
        assertThat(hall().act(3, "call-next", "").get("number").asText()).isEqualTo("A003");
    }

    private void nextMorning() throws Exception {
        hall().stop();
        page().awaitText("lost", "线断了");
        hall().startNextMorning();
        page().awaitShown("sign-in");
        page().element("user").clear();
        page().element("password").clear();
        page().signIn();
        page().awaitShown("service-A");
    }

    @Test
    void theDayIsClosedAfterAQuestionThatSaysWhatBecomesOfWhom() throws Exception {
        hall().tickets("A", 3);
        hall().ticket("D");
        miss();
        hall().act(3, "call-next", "");
        page().signIn();
        page().awaitText("day", "今天 09:00 开始");
        page().element("day-press").click();
        page().awaitShown("dialog-go");
        assertThat(page().text("dialog")).contains("2 位还在等（社保医保 1 位、民政 1 位）", "得到一张承诺单", "1 位过号", "1 位正在窗口", "今天不再取号");
        page().element("dialog-back").click();
        assertThat(hall().journalKinds()).doesNotContain("day-closed");
        page().element("day-press").click();
        page().awaitShown("dialog-go");
        page().type(Keys.ENTER);
        page().awaitShown("promises");
        assertThat(page().text("promise-A003")).containsPattern("[2-9A-Z]{5} [2-9A-Z]{5}");
        assertThat(page().shown("promise-D001")).isTrue();
        assertThat(page().shown("promise-A001")).as("did not come").isFalse();
        page().type(Keys.ENTER);
        page().awaitText("day", "结束");
        page().awaitText("service-A", "今天已结束，不取号");
        assertThat(page().element("service-A").getAttribute("aria-disabled")).isEqualTo("true");
        page().press("service-A");
        page().awaitText("told", "今天的业务已结束");
        page().element("day-slips").click();
        page().awaitShown("promise-A003");
        page().type(Keys.ENTER);
        page().element("day-press").click();
        page().awaitText("dialog-head", "重新开始今天的业务？");
        page().type(Keys.ENTER);
        page().awaitText("told", "今天的业务开始了");
        page().awaitText("service-A", "没有人在等");
        page().take("A", "A004");
        assertThat(hall().journalKinds())
                .containsSubsequence("expired", "promised", "day-closed", "day-opened", "issued");
    }

    @Test
    void theQuestionCountsEverybodyAndNotOnlyTheLatestThreeHundred() throws Exception {
        hall().act(3, "open", "");
        hall().tickets("A", 3);
        hall().act(3, "call-next", "");
        hall().act(3, "hold", "\"kind\":\"PAPERS_RETURNED\"");
        hall().act(3, "call-next", "");
        missCalled();
        hall().act(3, "call-next", "");
        hall().tickets("D", 300);
        page().signIn();
        page().awaitText("people-title", "303");
        page().element("day-press").click();
        page().awaitShown("dialog-go");
        assertThat(page().text("dialog")).contains("300 位还在等", "1 位挂起", "1 位过号", "1 位正在窗口");
    }

    @Test
    void aNumberThatEndedIsNoLastNumberAnyMore() throws Exception {
        hall().ticket("A");
        hall().act(3, "open", "");
        hall().act(3, "call-next", "");
        page().signIn();
        page().take("A", "A002");
        page().element("day-press").click();
        page().awaitShown("dialog-go");
        page().type(Keys.ENTER);
        page().awaitShown("promise-A002");
        page().type(Keys.ENTER);
        page().awaitText("issued-facts", "今天已结束，不取号");
        assertThat(page().shown("issued-number")).isFalse();
        assertThat(page().element("issued-print").isEnabled()).isFalse();
        assertThat(page().element("issued-acts").isEnabled()).isFalse();
    }
}
