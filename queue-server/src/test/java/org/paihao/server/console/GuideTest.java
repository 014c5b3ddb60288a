package org.paihao.server.console;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The PC of the guide desk, and a fresh hall for each test. */
abstract class GuideTest {
    private static Browser browser;

    @TempDir
    private Path data;

    private TownHall hall;
    private GuidePage page;

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
        browser.size(1280, 720);
        page = new GuidePage(browser);
        page.open(hall.address());
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

    GuidePage page() {
        return page;
    }
}
