package org.paihao.server.console;

/** A clerk's PC. */
abstract class ConsoleTest extends BrowserTest<ConsolePage> {
    @Override
    ConsolePage lookAt(Browser on) {
        on.size(1280, 800);
        ConsolePage page = new ConsolePage(on);
        page.open(hall().address());
        return page;
    }

    /** The clerk Wang at window 3, which serves A. */
    void wangSitsDown() {
        page().signIn(TownHall.WANG, TownHall.PASSWORD, 3);
    }
}
