package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tablet as the pad of window 3: a real browser, a real server. */
class PadDayTest extends PadTest {
    @BeforeEach
    void enrol() throws Exception {
        hall().act(3, "open", "");
        page().enrol(hall().pad(3));
        page().awaitShown("pad-dark");
    }

    @Test
    void darkUntilServedThenOneRatingAndDarkAgain() throws Exception {
        page().awaitText("pad-dark", "3");
        hall().ticket("A");
        hall().act(3, "call-next", "");
        hall().act(3, "start", "");
        assertThat(page().shown("pad-dark")).as("nobody rates before the end").isTrue();
        hall().act(3, "finish", "");
        page().awaitShown("pad-asking");
        page().awaitText("number", "A001");
        page().touch("level-2", "pad-reasons");
        assertThat(page().shown("skip")).as("a bad one needs a reason").isFalse();
        page().touch("reason-212", "pad-thanks");
        page().awaitShown("pad-dark");
        assertThat(hall().ratings()).isEqualTo(1);
    }

    @Test
    void aFingerThatHammersRatesOnce() throws Exception {
        serve();
        page().awaitShown("pad-asking");
        page().touch("level-5", "pad-reasons");
        Page.soon().until(() -> {
            browser().script("for (let i = 0; i < 20; i++) document.getElementById('skip')?.click()");
            return page().shown("pad-thanks") || page().shown("pad-dark");
        });
        page().awaitShown("pad-dark");
        assertThat(hall().ratings()).isEqualTo(1);
    }

    @Test
    void theTabletKnowsItsWindowAfterAStartAndAsksWhatIsOpen() throws Exception {
        serve();
        page().open(hall().address());
        page().awaitShown("pad-asking");
        page().touch("level-3", "pad-reasons");
        page().touch("back", "pad-asking");
        page().touch("level-4", "pad-reasons");
        page().touch("skip", "pad-thanks");
        page().awaitShown("pad-dark");
        assertThat(hall().ratings()).isEqualTo(1);
    }

    @Test
    void aLineThatBreaksIsSaidAndALevelThatWasTouchedArrivesOnce() throws Exception {
        serve();
        page().awaitShown("pad-asking");
        page().touch("level-1", "pad-reasons");
        hall().stop();
        page().awaitText("sign", "信号中断");
        assertThat(page().shown("pad-dark")).isTrue();
        hall().start();
        Page.soon().until(() -> hall().ratings() == 1);
        Page.soon().until(() -> page().text("sign").isEmpty());
        assertThat(page().shown("pad-dark")).as("one rating for one opening").isTrue();
        serve();
        page().awaitShown("pad-asking");
        assertThat(hall().ratings()).isEqualTo(1);
    }

    @Test
    void aPadThatTheServerForgotIsEnrolledAgain() throws Exception {
        hall().revokePad(3);
        page().awaitText("sign", "请管理员重新登记");
        page().element("pair-again").click();
        page().enrol("not-a-token");
        page().awaitText("pair-message", "服务器不认这个令牌");
        page().element("token").clear();
        page().enrol(hall().pad(3));
        page().awaitShown("pad-dark");
        serve();
        page().awaitShown("pad-asking");
    }

    @Test
    void aTabletThatBecomesAnotherWindowsPadShowsThatOne() throws Exception {
        browser()
                .script(
                        "fetch('/api/v1/pairing', {method: 'POST', body: JSON.stringify({token: arguments[0]})})"
                                + ".then((answer) => { window.answered = answer.status; })",
                        hall().pad(4));
        Page.soon().until(() -> Long.valueOf(201).equals(browser().script("return window.answered")));
        hall().stop();
        page().awaitText("sign", "信号中断");
        hall().start();
        page().awaitText("pad-dark", "4");
        Page.soon().until(() -> page().text("sign").isEmpty());
    }

    @Test
    void whatThePageReadsItReadsAgainUntilItHasIt() {
        browser()
                .script("const real = window.fetch;"
                        + "const bad = [() => Promise.reject(new TypeError()), async () => new Response('', {status: 503})];"
                        + "window.fetch = (address) => (bad.shift() ?? real)(address);"
                        + "import('/pad/properties.js').then((module) => module.read('/look/pictograms.properties'))"
                        + ".then((texts) => { window.known = Object.keys(texts).length; })");
        Page.soon().until(() -> browser().script("return window.known") != null);
        assertThat((long) browser().script("return window.known")).isPositive();
    }

    @Test
    void nothingOfTheTokenCanBeReadByThePage() {
        assertThat((String) browser().script("return document.cookie")).isEmpty();
        assertThat((String) browser().script("return JSON.stringify({...localStorage, ...sessionStorage})"))
                .isEqualTo("{}");
    }
}
