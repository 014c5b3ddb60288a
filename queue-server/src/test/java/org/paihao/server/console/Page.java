package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Somebody's hands and eyes on a page. */
class Page {
    /** A second press on the same key is swallowed for 1.5 s, and for 0.6 s after the first one's outcome was shown. */
    private static final Duration ONE_PRESS = Duration.ofMillis(2200);

    private final Browser browser;
    private final Map<String, Long> pressed = new HashMap<>();

    Page(Browser browser) {
        this.browser = browser;
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(20));
    }

    final Browser browser() {
        return browser;
    }

    /** Clicks a key, no sooner than it would be taken for a double press. */
    void press(String key) {
        awaitOnePress(key);
        element(key).click();
        pressed.put(key, System.currentTimeMillis());
    }

    /** Clicks a key whatever was pressed before. */
    void pressAtOnce(String key) {
        element(key).click();
    }

    /** Types on the number pad. @param verb the key of the page that it stands for */
    void type(CharSequence key, String verb) {
        awaitOnePress(verb);
        type(key);
        pressed.put(verb, System.currentTimeMillis());
    }

    void type(CharSequence key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }

    private void awaitOnePress(String key) {
        soon().until(() -> pressed.getOrDefault(key, 0L) + ONE_PRESS.toMillis() < System.currentTimeMillis());
    }

    WebElement element(String id) {
        return browser.driver().findElement(By.id(id));
    }

    String text(String id) {
        return (String) browser.script("return document.getElementById(arguments[0])?.textContent ?? ''", id);
    }

    boolean shown(String id) {
        return (boolean) browser.script("return document.getElementById(arguments[0])?.checkVisibility() ?? false", id);
    }

    boolean enabled(String key) {
        return "false".equals(element(key).getAttribute("aria-disabled"));
    }

    void awaitShown(String id) {
        soon().untilAsserted(() -> assertThat(shown(id)).as("%s is shown", id).isTrue());
    }

    void awaitText(String id, String text) {
        soon().untilAsserted(() -> assertThat(text(id)).as(id).contains(text));
    }

    void awaitEnabled(String key) {
        soon().untilAsserted(() ->
                assertThat(enabled(key)).as("%s: %s", key, text(key)).isTrue());
    }
}
