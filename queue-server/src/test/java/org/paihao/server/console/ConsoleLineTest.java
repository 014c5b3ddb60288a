package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;

/** What the console does when what it shows may not be true. */
class ConsoleLineTest extends ConsoleTest {
    private String injected;

    @AfterEach
    void takeOutWhatWasInjected() {
        if (injected != null) {
            browser()
                    .driver()
                    .executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", injected));
        }
    }

    @Test
    void aStoppedServerIsSaidWithinThreeSecondsAndTheTruthComesBackByItself() throws Exception {
        hall().tickets("A", 2);
        wangSitsDown();
        inject("window.EventSource = class extends EventSource { constructor(address) { super(address);"
                + " const heard = () => (window.heardAt = performance.now());"
                + " this.addEventListener('message', heard); this.addEventListener('beat', heard); } };"
                + "new MutationObserver(() => { if (!window.saidAt && document.getElementById('lost')?.textContent)"
                + " window.saidAt = performance.now(); }).observe(document, {childList: true, subtree: true})");
        page().open(hall().address());
        page().awaitEnabled("primary");
        page().press("primary");
        page().awaitNumber("A001");
        page().awaitEnabled("primary");

        hall().stop();
        page().awaitText("lost", "线断了");
        assertThat((Number) browser().script("return window.saidAt - window.heardAt"))
                .as("from the last sign of life until it is said, in ms")
                .satisfies(silence -> assertThat(silence.doubleValue()).isLessThan(3000));
        assertThat(page().keysOn()).isEqualTo(List.of());
        assertThat(page().number()).isEqualTo("A001");
        page().enter();
        page().press("finish");
        assertThat(page().number()).isEqualTo("A001");

        hall().start();
        hall().ticket("A");
        page().awaitText("queue-title", "2");
        ConsolePage.soon().until(() -> page().text("lost").isEmpty());
        page().awaitText("told", "连上了");
        page().enter();
        page().awaitNumber("A002");
        assertThat(hall().journal(3).stream().filter("called"::equals)).hasSize(2);
    }

    @Test
    void aStalePageIsRefusedAndThenShowsTheTruth() throws Exception {
        hall().tickets("A", 3);
        wangSitsDown();
        inject("window.EventSource = class extends EventSource {"
                + " set onmessage(hear) { super.onmessage = event => window.held || hear(event); } }");
        String first = browser().driver().getWindowHandle();
        browser().driver().switchTo().newWindow(WindowType.TAB);
        String second = browser().driver().getWindowHandle();
        inject("window.EventSource = class extends EventSource {"
                + " set onmessage(hear) { super.onmessage = event => window.held || hear(event); } }");
        page().open(hall().address());
        page().awaitEnabled("primary");
        browser().script("window.held = true");

        browser().driver().switchTo().window(first);
        page().press("primary");
        page().awaitNumber("A001");

        browser().driver().switchTo().window(second);
        assertThat(page().number()).isEmpty();
        page().pressAtOnce("primary");
        page().awaitText("told", "页面已更新");
        page().awaitNumber("A001");
        assertThat(hall().journal(3).stream().filter("called"::equals)).hasSize(1);
        assertThat(hall().journal(3)).doesNotContain("finished");

        browser().driver().close();
        browser().driver().switchTo().window(first);
        injected = null;
    }

    @Test
    void aLostAnswerIsAskedForAgainAndNothingHappensTwice() throws Exception {
        hall().tickets("A", 3);
        wangSitsDown();
        inject("const whole = window.fetch; window.tries = []; window.fetch = async (address, request) => {"
                + " const answer = await whole(address, request);"
                + " if (request?.method === 'POST') {"
                + "  window.tries.push(request.headers['Idempotency-Key']);"
                + "  if (window.tries.length === 1) throw new TypeError('the answer got lost'); }"
                + " return answer; }");
        page().open(hall().address());
        page().awaitEnabled("primary");
        page().press("primary");
        page().awaitText("told", "正在呼叫 A001");
        page().awaitNumber("A001");
        List<?> tries = (List<?>) browser().script("return window.tries");
        assertThat(tries).hasSize(2);
        assertThat(tries.get(1)).isEqualTo(tries.get(0));
        assertThat(hall().journal(3).stream().filter("called"::equals)).hasSize(1);
    }

    @Test
    void whenNoAnswerComesThePageSaysWhatBecameOfThePress() throws Exception {
        hall().tickets("A", 3);
        wangSitsDown();
        inject("const whole = window.fetch; window.fetch = async (address, request) => {"
                + " if (request?.method !== 'POST') return whole(address, request);"
                + " if (window.carriedOut) await whole(address, request);"
                + " throw new TypeError('no answer'); }");
        page().open(hall().address());
        page().awaitEnabled("primary");
        page().press("primary");
        page().awaitText("told", "刚才那一下没有办成");
        assertThat(page().number()).isEmpty();
        browser().script("window.carriedOut = true");
        page().press("primary");
        page().awaitText("told", "刚才那一下已经办成");
        page().awaitNumber("A001");
        assertThat(hall().journal(3).stream().filter("called"::equals)).hasSize(1);
    }

    @Test
    void aSessionThatEndedElsewhereLeadsBackToTheSignIn() throws Exception {
        wangSitsDown();
        page().awaitEnabled("close");
        browser().asynchronously("await fetch('/api/v1/sessions', {method: 'DELETE'})");
        page().awaitShown("sign-in");
        page().awaitText("sign-in-message", "窗口已关");
    }

    /** Puts a fault of the line into every page that opens from now on. */
    private void inject(String script) {
        injected = (String) browser()
                .driver()
                .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .get("identifier");
    }
}
