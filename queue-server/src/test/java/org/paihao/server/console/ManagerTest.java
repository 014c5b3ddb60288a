package org.paihao.server.console;

/** The manager's PC, and a hall that has worked a little: two windows, somebody called out of order, one who waits. */
abstract class ManagerTest extends BrowserTest<ManagerPage> {
    @Override
    ManagerPage lookAt(Browser on) throws Exception {
        on.size(1366, 768);
        ManagerPage page = new ManagerPage(on);
        page.open(hall().address());
        hall().act(3, "open", "");
        hall().act(4, "open", "");
        hall().tickets("A", 4);
        hall().tickets("D", 1);
        hall().act(3, "call-next", "");
        hall().act(3, "start", "");
        hall().act(3, "finish", "\"callNext\":true");
        hall().act(4, "call", "\"number\":\"A004\",\"reason\":\"frail\"");
        hall().act(4, "finish", "");
        hall().act(4, "pause", "\"reason\":\"meal\",\"substitute\":3");
        return page;
    }
}
