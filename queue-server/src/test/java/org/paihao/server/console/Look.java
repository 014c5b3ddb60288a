package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Looks at a page: pictures to be looked at by people, nothing clipped, nothing serious found by axe. */
final class Look {
    private final Browser browser;
    private final String page;
    private final String axe;

    /** @param page how its pictures are named */
    Look(Browser browser, String page) {
        this.browser = browser;
        this.page = page;
        try (var script = Look.class.getResourceAsStream("/vendored/axe-core/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At three sizes; from 1280 x 720 up nobody scrolls. */
    void at(String state, String language) {
        for (int[] size : new int[][] {{1920, 1080}, {1280, 800}, {1280, 720}}) {
            sized(size[0], size[1], state, language);
        }
        assertThat(serious()).as("%s %s", state, language).isEmpty();
    }

    /** At the smallest size alone. */
    void glance(String state, String language) {
        sized(1280, 720, state, language);
        assertThat(serious()).as("%s %s", state, language).isEmpty();
    }

    /** On phones, which scroll down and never sideways: whole pages, and once more with letters twice as large. */
    void onPhones(String state, String language) {
        for (int[] size : new int[][] {{390, 844}, {320, 568}}) {
            onPhone(size[0], size[1], state, language);
        }
        assertThat(serious()).as("%s %s", state, language).isEmpty();
        browser.script("document.documentElement.style.fontSize = '200%'");
        onPhone(320, 568, state + "-large", language);
        browser.script("document.documentElement.style.fontSize = ''; dispatchEvent(new Event('resize'))");
    }

    private void onPhone(int width, int height, String state, String language) {
        browser.size(width, height);
        drawn();
        long whole =
                (long) browser.script("return Math.max(arguments[0], document.documentElement.scrollHeight)", height);
        browser.size(width, (int) whole);
        browser.script("dispatchEvent(new Event('resize'))");
        drawn();
        browser.picture(page + "-" + state + "-" + width + "-" + language);
        assertThat(clipped()).as("%s %s at %d", state, language, width).isEqualTo(List.of());
        assertThat((long) browser.script("return document.documentElement.scrollWidth"))
                .as("%s %s at %d is not wider than the phone", state, language, width)
                .isLessThanOrEqualTo(width);
        browser.size(width, height);
    }

    private void drawn() {
        browser.asynchronously("await document.fonts.ready;"
                + " await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    private void sized(int width, int height, String state, String language) {
        browser.size(width, height);
        drawn();
        browser.picture(page + "-" + state + "-" + height + "-" + language);
        assertThat(clipped()).as("%s %s at %d", state, language, height).isEqualTo(List.of());
        assertThat((boolean) browser.script("return document.documentElement.scrollHeight <= innerHeight"
                        + " && document.documentElement.scrollWidth <= innerWidth"))
                .as("%s %s fits at %d without scrolling", state, language, height)
                .isTrue();
    }

    /** Texts that do not fit their place, and keys that reach out of theirs; but for lists that are meant to be scrolled. */
    List<?> clipped() {
        return (List<?>) browser.script("""
                const outside = [];
                for (const element of document.querySelectorAll('body *')) {
                  if (!element.checkVisibility() || element.closest('.unseen, .scrolls > *, svg') || element.matches('.scrolls') || element.scrollWidth === 0) continue;
                  if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) outside.push(element.id || element.className);
                  if (element.scrollHeight > element.clientHeight + 3 && element.clientHeight > 0
                      && (element.matches('.key, .choice') || getComputedStyle(element).overflow !== 'visible')) outside.push(element.id || element.className);
                  const box = element.getBoundingClientRect();
                  if (box.right > innerWidth + 1 || box.bottom > innerHeight + 1) outside.push(element.id || element.className);
                }
                return outside;""");
    }

    /** What axe finds that is serious or worse, WCAG 2.2 AA included. */
    List<String> serious() {
        browser.script(axe);
        List<?> found = (List<?>) browser.asynchronously("const result = await axe.run(document, {runOnly:"
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
