package org.paihao.server.console;

/** A tablet at window 3, at which somebody works. */
abstract class PadTest extends BrowserTest<PadPage> {
    @Override
    PadPage lookAt(Browser on) {
        on.size(1280, 800);
        PadPage page = new PadPage(on);
        page.open(hall().address());
        return page;
    }

    /** Somebody is called to window 3 and served. */
    final void serve() throws Exception {
        hall().ticket("A");
        hall().act(3, "call-next", "");
        hall().act(3, "finish", "");
    }
}
