package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.openqa.selenium.By;

/** The hands and eyes of the manager. */
final class ManagerPage extends Page {
    ManagerPage(Browser browser) {
        super(browser);
    }

    void open(String address) {
        browser().driver().get(address + "/manager/");
    }

    void signIn() {
        typeIn(TownHall.MANAGER);
        soon().untilAsserted(() ->
                assertThat(shown("manager")).as(text("sign-in-message")).isTrue());
    }

    /** Tries to sign in, whoever that is. */
    void typeIn(String user) {
        awaitShown("sign-in");
        element("user").clear();
        element("user").sendKeys(user);
        element("password").sendKeys(TownHall.PASSWORD);
        element("sign-in-enter").click();
    }

    /** Brings a part of the page to the front. */
    void tab(String name) {
        element("tab-" + name).click();
        awaitShown(name);
    }

    /** The texts of the rows of a table. */
    List<String> rows(String id) {
        return element(id).findElements(By.tagName("tr")).stream()
                .map(row -> row.getText().replaceAll("\\s+", " "))
                .toList();
    }
}
