package org.paihao.server.console;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The clerk's hands and eyes on the page. */
final class ConsolePage {
    /** A second press on the same key is swallowed for 1.5 s, and for 0.6 s after the first one's outcome was shown. */
    private static final Duration ONE_PRESS = Duration.ofMillis(2200);

    private final Browser browser;
    private final Map<String, Long> pressed = new HashMap<>();

    ConsolePage(Browser browser) {
        this.browser = browser;
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
    }

    void open(String address) {
        browser.driver().get(address + "/console/");
    }

    /** Signs in and waits until the console shows the window. */
    void signIn(String user, String password, int window) {
        awaitShown("sign-in");
        soon().until(() ->
                !browser.driver().findElements(By.id("window-" + window)).isEmpty());
        browser.driver().findElement(By.id("user")).sendKeys(user);
        browser.driver().findElement(By.id("password")).sendKeys(password);
        browser.driver().findElement(By.id("window-" + window)).click();
        browser.driver().findElement(By.id("sign-in-enter")).click();
        awaitText("window-no", String.valueOf(window));
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

    void enter() {
        type(Keys.ENTER, "primary");
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

    /** The keys that may be pressed now, the big one included. */
    List<?> keysOn() {
        return (List<?>) browser.script("return [...document.querySelectorAll('#primary, .key')]"
                + ".filter(key => key.getAttribute('aria-disabled') === 'false').map(key => key.id)");
    }

    /** The number on the card; empty while nobody is there. */
    String number() {
        return shown("card-ticket") ? text("number") : "";
    }

    void awaitShown(String id) {
        soon().untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(shown(id))
                .as("%s is shown", id)
                .isTrue());
    }

    void awaitText(String id, String text) {
        soon().untilAsserted(() ->
                org.assertj.core.api.Assertions.assertThat(text(id)).as(id).contains(text));
    }

    void awaitNumber(String number) {
        soon().untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(number())
                .as("number")
                .isEqualTo(number));
    }

    void awaitEnabled(String key) {
        soon().untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(enabled(key))
                .as("%s: %s", key, text(key))
                .isTrue());
    }
}
