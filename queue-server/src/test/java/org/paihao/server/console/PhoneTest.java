package org.paihao.server.console;

/** A citizen's phone. */
abstract class PhoneTest extends BrowserTest<PhonePage> {
    @Override
    PhonePage lookAt(Browser on) {
        on.size(390, 844);
        PhonePage page = new PhonePage(on);
        return page;
    }
}
