package org.paihao.server.console;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A tablet at window 3, and a fresh hall for each test, at whose window 3 somebody works. */
abstract class PadTest {
    private static Browser browser;

    @TempDir
    private Path data;

    private TownHall hall;
    private PadPage page;

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
        hall = new TownHall(data, 1);
        browser.forget(hall.address());
        browser.size(1280, 800);
        page = new PadPage(browser);
        page.open(hall.address());
    }

    @AfterEach
    void closeTheHall() {
        browser.driver().get("about:blank");
        hall.close();
    }

    /** Somebody is called to window 3 and served. */
    final void serve() throws Exception {
        hall.ticket("A");
        hall.act(3, "call-next", "");
        hall.act(3, "finish", "");
    }

    static Browser browser() {
        return browser;
    }

    TownHall hall() {
        return hall;
    }

    PadPage page() {
        return page;
    }
}
