package org.paihao.server.console;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The manager's PC, and a hall that has worked a little: two windows, somebody called out of order, one who waits. */
abstract class ManagerTest {
    private static Browser browser;

    @TempDir
    private Path data;

    private TownHall hall;
    private ManagerPage page;

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
        browser.size(1366, 768);
        page = new ManagerPage(browser);
        page.open(hall.address());
        hall.act(3, "open", "");
        hall.act(4, "open", "");
        hall.tickets("A", 4);
        hall.tickets("D", 1);
        hall.act(3, "call-next", "");
        hall.act(3, "start", "");
        hall.act(3, "finish", "\"callNext\":true");
        hall.act(4, "call", "\"number\":\"A004\",\"reason\":\"frail\"");
        hall.act(4, "finish", "");
        hall.act(4, "pause", "\"reason\":\"meal\",\"substitute\":3");
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

    ManagerPage page() {
        return page;
    }
}
