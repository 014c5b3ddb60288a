package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** The hands and eyes of whoever stands at the guide desk. */
final class GuidePage extends Page {
    GuidePage(Browser browser) {
        super(browser);
    }

    void open(String address) {
        browser().driver().get(address + "/guide/");
    }

    void signIn() {
        awaitShown("sign-in");
        element("user").sendKeys(TownHall.GUIDE);
        element("password").sendKeys(TownHall.PASSWORD);
        element("sign-in-enter").click();
        soon().untilAsserted(() ->
                assertThat(shown("guide")).as(text("sign-in-message")).isTrue());
    }

    /** Takes a number of that service and waits until it is shown. */
    void take(String letter, String number) {
        awaitShown("service-" + letter);
        press("service-" + letter);
        awaitText("issued-number", number);
    }

    /** Opens the acts of somebody in the list. */
    void act(String number) {
        awaitShown("person-" + number);
        // The row is drawn anew as the minutes pass.
        soon().ignoreException(StaleElementReferenceException.class).until(() -> {
            row(number).findElement(By.tagName("button")).click();
            return true;
        });
        awaitShown("dialog");
    }

    void choose(String act) {
        element("choice-" + act).click();
    }

    private WebElement row(String number) {
        return element("person-" + number);
    }
}
