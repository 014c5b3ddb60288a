package org.paihao.display.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paihao.look.Language;
import org.paihao.look.Words;

/** What the strip above a window says. */
class StripDeskTest {
    @ParameterizedTest
    @CsvSource({
        "OPEN,CALLED,,请A003号,A003 please",
        "OPEN,SERVING,,A003号办理中,Serving A003",
        "OPEN,,,请等候叫号,Please wait",
        "PAUSED,,,暂停服务,Paused",
        "PAUSED,,4,暂停，请到4号窗口,'Paused, go to 4'",
        "CLOSED,,,窗口未开,Closed"
    })
    void eachStateHasItsWords(String window, String ticket, Integer substitute, String chinese, String english) {
        var view = Views.console(window, ticket, substitute);
        assertThat(StripDesk.text(view, Words.of(WindowProgram.class, Language.ZH_CN)))
                .isEqualTo(chinese);
        assertThat(StripDesk.text(view, Words.of(WindowProgram.class, Language.EN)))
                .isEqualTo(english);
    }

    static List<Language> languages() {
        return Language.BUILT_IN;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aStripHasEveryLetterOfItsWords(Language language) {
        var gbk = Charset.forName("GBK").newEncoder();
        assertThat(Words.of(WindowProgram.class, language).all().values()).allMatch(gbk::canEncode);
    }

    @Test
    void aTextIsWrittenOnceAndAgainWhenTheLineStandsAnew() {
        List<byte[]> written = Collections.synchronizedList(new ArrayList<>());
        try (SerialStrip strip = new SerialStrip(3, frame -> written.add(frame))) {
            strip.show("请A003号");
            strip.show("请A003号");
            await().until(() -> written.size() == 1);
            strip.opened();
            await().until(() -> written.size() == 2);
            assertThat(written.get(1)).isEqualTo(StripFrame.of(3, "请A003号"));
        }
    }
}
