package org.paihao.server.console;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the manager's page looks, today and on a day on which nothing was. */
class ManagerLookTest extends ManagerTest {
    private final Look look = new Look(browser(), "manager");

    /** So fast that every time is some minutes. */
    @Override
    double speed() {
        return 600;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyStateIsWholeAndOpenToEverybody(String language) throws Exception {
        browser().script("localStorage.setItem('paihao.language', arguments[0])", language);
        page().open(hall().address());
        page().awaitShown("sign-in");
        look.at("sign-in", language);
        page().signIn();
        page().awaitShown("window-3");
        hall().tickets("A", 3);
        hall().act(3, "finish", "\"callNext\":true");
        seen("now", language);
        for (String tab : new String[] {"times", "order", "rest"}) {
            page().tab(tab);
            page().awaitShown("report");
            seen(tab, language);
        }
        page().element("day-before").click();
        page().awaitShown("report");
        for (String tab : new String[] {"times", "order", "rest"}) {
            page().tab(tab);
            seen(tab + "-empty", language);
        }
        page().tab("times");
        page().element("day-today").click();
        page().awaitShown("term-measure-walking");
        page().element("term-measure-walking").click();
        page().awaitShown("dialog-go");
        look.at("term", language);
        page().element("dialog-go").click();
        page().tab("now");
        hall().stop();
        Page.soon().until(() -> !page().text("lost").isEmpty());
        look.at("lost", language);
    }

    /** The usual PC of an office, too. */
    private void seen(String state, String language) {
        look.at(state, language);
        browser().size(1366, 768);
        browser().picture("manager-" + state + "-768-" + language);
    }
}
