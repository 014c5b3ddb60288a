package org.paihao.server.console;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A citizen's phone, and a fresh hall for each test. */
abstract class PhoneTest {
    private static Browser browser;

    @TempDir
    private Path data;

    private TownHall hall;
    private PhonePage page;

    @BeforeAll
    static void startTheBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void stopTheBrowser() {
        browser.close();
    }

    @BeforeEach
    void openTheHall() throws Exception {
        hall = new TownHall(data, speed());
        browser.forget(hall.address());
        browser.size(390, 844);
        page = new PhonePage(browser);
    }

    @AfterEach
    void closeTheHall() {
        browser.driver().get("about:blank");
        hall.close();
    }

    /** Hall seconds in a real second. */
    double speed() {
        return 1;
    }

    static Browser browser() {
        return browser;
    }

    TownHall hall() {
        return hall;
    }

    PhonePage page() {
        return page;
    }
}
