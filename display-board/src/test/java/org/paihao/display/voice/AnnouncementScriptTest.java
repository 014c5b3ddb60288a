package org.paihao.display.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paihao.look.Language;

class AnnouncementScriptTest {
    private static List<Utterance> call(String number, int window) {
        return AnnouncementScript.of(new Announced(1, number, window, false));
    }

    @Test
    void aCallIsSaidTwiceInChineseAndThenInEnglish() {
        assertThat(call("A003", 3))
                .extracting(Utterance::text)
                .containsExactly("请 A003 号到 3 号窗口", "请 A003 号到 3 号窗口", "Number A003, please go to window 3.");
        assertThat(call("A003", 3))
                .extracting(Utterance::language)
                .containsExactly(Language.ZH_CN, Language.ZH_CN, Language.EN);
    }

    @Test
    void aRecallIsSaidOnce() {
        assertThat(AnnouncementScript.of(new Announced(2, "A003", 3, true)))
                .extracting(Utterance::text)
                .containsExactly("请 A003 号到 3 号窗口");
    }

    @Test
    void digitsAreReadOneByOne() {
        assertThat(call("A003", 3).get(0).spoken()).isEqualTo("请 A 零 零 三 号, 到 三 号窗口");
        assertThat(call("B1290", 3).get(0).spoken()).isEqualTo("请 B 一 二 九 零 号, 到 三 号窗口");
        assertThat(call("A003", 3).get(2).spoken()).isEqualTo("Number A, zero zero three, please go to window 3.");
    }

    @Test
    void aWindowIsReadAsOneNumber() {
        assertThat(call("A003", 10).get(0).spoken()).endsWith("到 十 号窗口");
        assertThat(call("A003", 12).get(0).spoken()).endsWith("到 十二 号窗口");
        assertThat(call("A003", 20).get(0).spoken()).endsWith("到 二十 号窗口");
        assertThat(call("A003", 21).get(0).spoken()).endsWith("到 二十一 号窗口");
        assertThat(call("A003", 105).get(0).spoken()).endsWith("到 一零五 号窗口");
    }

    @Test
    void theLetterThatTheEngineMisreadsIsWrittenInPinyin() {
        assertThat(call("G002", 10).get(0).spoken()).startsWith("请 ji4 零 零 二 号");
    }
}
