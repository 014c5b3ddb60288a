package org.paihao.server.console;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;

/** A citizen's finger and eyes at a tablet that is a pad. */
final class PadPage extends Page {
    PadPage(Browser browser) {
        super(browser);
    }

    /** As somebody types it, without a stroke behind it. */
    void open(String address) {
        browser().driver().get(address + "/pad");
    }

    /** What whoever puts the tablet up does once. */
    void enrol(String token) {
        awaitShown("pair");
        browser().driver().findElement(By.id("token")).sendKeys(token);
        element("pair-enter").click();
    }

    /** Touches once the glass is no longer deaf to the finger from before: until the screen that it leads to is there. */
    void touch(String target, String next) {
        // What was there a moment ago may be gone when the finger comes down.
        soon().ignoreExceptionsInstanceOf(WebDriverException.class).until(() -> {
            if (shown(target)) {
                element(target).click();
            }
            return shown(next);
        });
    }
}
