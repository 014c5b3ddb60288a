package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The clerk's hands and eyes on the console. */
final class ConsolePage extends Page {
    ConsolePage(Browser browser) {
        super(browser);
    }

    void open(String address) {
        browser().driver().get(address + "/console/");
    }

    /** Signs in and waits until the console shows the window. */
    void signIn(String user, String password, int window) {
        awaitShown("sign-in");
        soon().until(() ->
                !browser().driver().findElements(By.id("window-" + window)).isEmpty());
        browser().driver().findElement(By.id("user")).sendKeys(user);
        browser().driver().findElement(By.id("password")).sendKeys(password);
        browser().driver().findElement(By.id("window-" + window)).click();
        browser().driver().findElement(By.id("sign-in-enter")).click();
        awaitText("window-no", String.valueOf(window));
    }

    void enter() {
        type(Keys.ENTER, "primary");
    }

    /** The keys that may be pressed now, the big one included. */
    List<?> keysOn() {
        return (List<?>) browser()
                .script("return [...document.querySelectorAll('#primary, .key')]"
                        + ".filter(key => key.getAttribute('aria-disabled') === 'false').map(key => key.id)");
    }

    /** The number on the card; empty while nobody is there. */
    String number() {
        return shown("card-ticket") ? text("number") : "";
    }

    void awaitNumber(String number) {
        soon().untilAsserted(() -> assertThat(number()).as("number").isEqualTo(number));
    }
}
