package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the console looks and whom it shuts out: pictures to look at, nothing clipped, nothing serious found by axe. */
class ConsoleLookTest extends ConsoleTest {
    private String axe;

    @BeforeEach
    void readAxe() throws Exception {
        try (var script = ConsoleLookTest.class.getResourceAsStream("/vendored/axe-core/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyStateIsWholeAtBothSizesAndOpenToEverybody(String language) throws Exception {
        hall().tickets("A", 14);
        hall().tickets("D", 3);
        hall().tickets("B", 1);
        speak(language);
        page().awaitText("sign-in-windows", "10");
        look("sign-in", language);

        wangSitsDown();
        page().awaitEnabled("primary");
        look("idle", language);
        page().press("primary");
        page().awaitNumber("A001");
        look("called", language);
        page().press("start");
        page().awaitEnabled("finish");
        page().press("outcome");
        page().awaitShown("dialog");
        look("outcome", language);
        page().element("outcome-SUPPLEMENT").click();
        page().awaitShown("chosen");
        look("serving", language);
        page().press("recall");
        page().awaitShown("told");
        look("refused", language);
        page().press("finish");
        page().awaitNumber("");
        page().press("pause");
        page().awaitShown("dialog");
        look("pause", language);
        page().element("dialog-go").click();
        page().awaitText("primary-label", language.equals("en") ? "Continue" : "继续");
        look("paused", language);
        page().press("close");
        page().awaitShown("dialog");
        look("close", language);
        page().element("dialog-back").click();
        page().press("primary");
        page().awaitText("aside-value", "A002");
        page().press("primary");
        page().awaitNumber("A002");
        hall().stop();
        ConsolePage.soon().until(() -> !page().text("lost").isEmpty());
        look("lost", language);
    }

    @Test
    void aWindowOfManyServicesIsNamedWhole() throws Exception {
        speak("en");
        page().signIn(TownHall.LI, TownHall.PASSWORD, 5);
        page().awaitShown("card-plain");
        look("many-services", "en");
        browser().size(1920, 1080);
        assertThat(clipped()).isEqualTo(List.of());
        browser().picture("console-many-services-1920-en");
    }

    @Test
    void aReaderWhoEnlargesThePageTwiceScrollsOnlyDown() throws Exception {
        hall().tickets("A", 2);
        wangSitsDown();
        page().press("primary");
        page().awaitNumber("A001");
        browser().size(640, 360);
        assertThat((boolean) browser().script("return document.documentElement.scrollWidth <= 640"))
                .isTrue();
    }

    private void speak(String language) {
        browser().script("localStorage.setItem('paihao.language', arguments[0])", language);
        page().open(hall().address());
        page().awaitShown("sign-in");
    }

    private void look(String state, String language) {
        for (int height : new int[] {800, 720}) {
            browser().size(1280, height);
            browser()
                    .asynchronously("await document.fonts.ready;"
                            + " await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            browser().picture("console-" + state + "-" + height + "-" + language);
            assertThat(clipped()).as("%s %s at %d", state, language, height).isEqualTo(List.of());
            assertThat((boolean) browser()
                            .script("return document.documentElement.scrollHeight <= innerHeight"
                                    + " && document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s %s fits 1280 x %d without scrolling", state, language, height)
                    .isTrue();
        }
        browser().size(1280, 800);
        assertThat(serious()).as("%s %s", state, language).isEmpty();
    }

    /** Texts that do not fit their place, and keys that reach out of theirs. */
    private static List<?> clipped() {
        return (List<?>) browser().script("""
                const outside = [];
                for (const element of document.querySelectorAll('body *')) {
                  if (!element.checkVisibility() || element.closest('.unseen, svg') || element.scrollWidth === 0) continue;
                  if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) outside.push(element.id || element.className);
                  if (element.scrollHeight > element.clientHeight + 3 && element.clientHeight > 0
                      && getComputedStyle(element).overflow !== 'visible') outside.push(element.id || element.className);
                  const box = element.getBoundingClientRect();
                  if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1) outside.push(element.id || element.className);
                }
                return outside;""");
    }

    /** What axe finds that is serious or worse, WCAG 2.2 AA included. */
    private List<String> serious() {
        browser().script(axe);
        List<?> found = (List<?>) browser()
                .asynchronously("const result = await axe.run(document, {runOnly:"
                        + " ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});"
                        + " return result.violations.map(v => ({impact: v.impact,"
                        + " what: v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', ')}))");
        return found.stream()
                .map(violation -> (Map<?, ?>) violation)
                .filter(violation -> List.of("serious", "critical").contains(violation.get("impact")))
                .map(violation -> (String) violation.get("what"))
                .toList();
    }
}
