package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What a window writes for the next one, with the keys alone. */
class ConsoleNoteTest extends ConsoleTest {
    private static final String LONGEST =
            "户口本只有复印件，原件下午由家里人送来；申请表第二页没有签字，请先让本人补签再收件。收件后打电话告诉引导台，" + "本人就坐在等候区第三排，耳朵不好，请到跟前去说。";

    private final Look look = new Look(browser(), "note");

    /** Window 4 has A001 before window 3. */
    private void noteComesAlong(String text) throws Exception {
        hall().tickets("A", 8);
        hall().act(4, "open", "");
        hall().act(4, "call-next", "");
        hall().act(4, "note", "\"text\":\"" + text + "\"");
        hall().act(4, "transfer", "\"service\":\"A\",\"window\":3");
    }

    private void begin(String language) {
        browser().script("localStorage.setItem('paihao.language', arguments[0])", language);
        page().open(hall().address());
        wangSitsDown();
        assertThat(page().shown("note")).as("nobody is here").isFalse();
    }

    private void callNext() {
        page().awaitEnabled("primary");
        page().enter();
        page().awaitNumber("A001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theNoteOfTheWindowBeforeIsReadAndWrittenOn(String language) throws Exception {
        boolean english = language.equals("en");
        begin(language);
        noteComesAlong(english ? "The form is not signed yet; please have it signed first." : "表还没签字，先补签");
        callNext();
        page().awaitText("note-text", english ? "not signed yet" : "表还没签字");
        page().awaitText("note-by", english ? "by window 4" : "4 号窗口");
        look.at("read", language);
        page().type("n", "note-press");
        page().awaitShown("note-typed");
        look.at("question", language);
        page().type("OK 66");
        page().type(Keys.ENTER);
        page().awaitText("note-by", english ? "by window 3" : "3 号窗口");
        page().awaitText("told", english ? "The note on A001 is left" : "A001 的便条已留下");
        assertThat(page().text("note-text")).as("the old text was selected").isEqualTo("OK 66");
        assertThat(page().number()).as("a letter of the note pressed no key").isEqualTo("A001");
        // A second press within a second and a half is swallowed.
        ConsolePage.soon().until(() -> {
            page().type("n", "note-press");
            return page().shown("note-remove");
        });
        look.at("remove", language);
        page().element("note-remove").click();
        page().awaitText("note-text", english ? "No note" : "没有便条");
    }

    @Test
    void theLongestNoteIsReadWhole() throws Exception {
        begin("zh-CN");
        noteComesAlong(LONGEST);
        callNext();
        page().awaitText("note-text", LONGEST);
        look.at("longest", "zh-CN");
    }

    @Test
    void nothingWrittenIsNothingSent() throws Exception {
        hall().tickets("A", 1);
        begin("zh-CN");
        callNext();
        page().awaitText("note-text", "没有便条");
        look.at("none", "zh-CN");
        page().press("note-press");
        page().awaitShown("note-typed");
        page().type("   ");
        page().type(Keys.ENTER);
        ConsolePage.soon().until(() -> !page().shown("dialog"));
        page().element("keys-switch").click();
        page().type("n");
        assertThat(page().shown("dialog")).as("the keys are switched off").isFalse();
        assertThat(hall().journal(3)).doesNotContain("noted");
    }
}
