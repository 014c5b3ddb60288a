package org.paihao.server.console;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A page of the server in a real browser, and a fresh hall for each test. */
abstract class BrowserTest<P extends Page> {
    private static Browser browser;

    @TempDir
    private Path data;

    private TownHall hall;
    private P page;

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
        page = lookAt(browser);
    }

    @AfterEach
    void closeTheHall() {
        browser.driver().get("about:blank");
        hall.close();
    }

    /** The page as it is before each test, on a screen of its size. */
    abstract P lookAt(Browser on) throws Exception;

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

    P page() {
        return page;
    }
}
