package org.paihao.server.console;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the phone's pages look on phones of two sizes, and whom they shut out. */
class PhoneLookTest extends PhoneTest {
    private final Look look = new Look(browser(), "phone");

    @Override
    double speed() {
        return 20;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aTicketIsWholeInEveryState(String language) throws Exception {
        hall().act(3, "open", "");
        hall().tickets("A", 12);
        hall().act(3, "call-next", "");
        open(hall().phone("A"), language);
        seen("waiting", language);
        page().pressAtOnce("cancel");
        seen("ask", language);
        page().pressAtOnce("ask-yes");
        Page.soon().until(() -> !page().shown("cancel") && !page().shown("ask"));
        seen("cancelled", language);

        hall().act(4, "open", "");
        String mine = hall().phone("D");
        open(mine, language);
        seen("next", language);
        hall().act(6, "open", "");
        hall().act(6, "call-next", "");
        page().wake();
        Page.soon().until(() -> !page().shown("facts"));
        seen("called", language);
        hall().act(6, "start", "");
        hall().act(6, "hold", "\"kind\":\"PAPERS_RETURNED\"");
        reopen(mine, "warn");
        seen("held", language);
        String missed = hall().phone("D");
        hall().act(6, "call-next", "");
        hall().awaitAct(6, "recall");
        hall().awaitAct(6, "no-show");
        reopen(missed, "warn");
        seen("no-show", language);
        String done = hall().phone("D");
        hall().act(6, "call-next", "");
        hall().act(6, "finish", "\"outcome\":\"SUPPLEMENT\"");
        reopen(done, "ok");
        seen("finished", language);
        hall().stop();
        Page.soon().until(() -> !page().text("lost").isEmpty());
        seen("lost", language);
    }

    private void open(String address, String language) {
        page().speak(hall().address(), language);
        page().open(address);
        page().borrowLetters();
    }

    private void reopen(String address, String situation) {
        page().open(address);
        page().borrowLetters();
        Page.soon().until(() -> situation.equals(page().element("situation").getAttribute("class")));
    }

    private void seen(String state, String language) {
        look.onPhones(state, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theHallIsWholeToo(String language) throws Exception {
        hall().act(3, "open", "");
        hall().tickets("A", 12);
        hall().act(3, "call-next", "");
        hall().act(3, "finish", "\"callNext\":true");
        open(hall().address() + "/phone/", language);
        page().awaitText("service-list", language.equals("en") ? "10 waiting" : "10 人在等");
        seen("hall", language);
        page().fold(language.equals("en") ? "Insurance" : "社保医保");
        String item = language.equals("en") ? "Joining" : "城乡居民医保参保登记";
        page().awaitText("service-list", item);
        page().fold(item);
        page().awaitText("service-list", language.equals("en") ? "household register" : "身份证或户口本");
        seen("papers", language);
        browser().driver().get(hall().address() + "/t/cut");
        page().borrowLetters();
        seen("unknown", language);
    }
}
