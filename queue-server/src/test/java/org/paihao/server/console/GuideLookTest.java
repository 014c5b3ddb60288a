package org.paihao.server.console;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** How the guide desk looks and whom it shuts out. */
class GuideLookTest extends GuideTest {
    private final Look look = new Look(browser(), "guide");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyStateIsWholeAndOpenToEverybody(String language) throws Exception {
        hall().tickets("A", 14);
        hall().tickets("D", 3);
        browser().script("localStorage.setItem('paihao.language', arguments[0])", language);
        page().open(hall().address());
        page().awaitShown("sign-in");
        look.at("sign-in", language);
        page().signIn();
        page().awaitShown("service-A");
        look.at("take", language);
        hall().callHelp();
        page().awaitShown("go-k1");
        look.at("help", language);
        page().element("go-k1").click();
        page().take("B", "B001");
        look.at("taken", language);
        page().element("tab-people").click();
        page().awaitShown("person-A014");
        look.at("people", language);
        page().act("A014");
        look.at("acts", language);
        page().choose("note");
        page().awaitShown("note-typed");
        look.at("note", language);
        page().type((language.equals("en") ? "Hard of hearing; please speak up." : "耳朵不好，请大声") + Keys.ENTER);
        page().awaitText("person-A014", language.equals("en") ? "guide desk" : "引导台");
        look.at("noted", language);
        page().act("A014");
        page().choose("cancel");
        page().awaitShown("dialog-go");
        look.at("cancel", language);
        page().element("dialog-back").click();
        page().element("tab-appointments").click();
        page().awaitShown("slot-0930");
        look.at("appointments", language);
        page().element("slot-0930").click();
        page().element("appointment-make").click();
        page().awaitShown("code");
        look.at("code", language);
        page().element("dialog-go").click();
        page().element("day-press").click();
        page().awaitShown("dialog-go");
        look.at("day-question", language);
        page().element("dialog-go").click();
        page().awaitShown("promises");
        look.at("day-slips", language);
        page().element("dialog-go").click();
        page().element("tab-take").click();
        page().awaitShown("day-slips");
        look.at("day-closed", language);
        hall().stop();
        Page.soon().until(() -> !page().text("lost").isEmpty());
        look.at("lost", language);
    }
}
