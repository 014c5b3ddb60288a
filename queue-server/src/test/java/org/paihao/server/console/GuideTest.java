package org.paihao.server.console;

/** The PC of the guide desk. */
abstract class GuideTest extends BrowserTest<GuidePage> {
    @Override
    GuidePage lookAt(Browser on) {
        on.size(1280, 720);
        GuidePage page = new GuidePage(on);
        page.open(hall().address());
        return page;
    }
}
