package org.paihao.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the pad's page looks on tablets, beside the pictures of the pad's own program, and whom it shuts out. */
class PadLookTest extends PadTest {
    private final Look look = new Look(browser(), "tablet");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyFaceIsWholeAndOpenToEverybody(String language) throws Exception {
        browser().script("localStorage.setItem('paihao.pad.language', arguments[0])", language);
        page().open(hall().address());
        page().awaitShown("pair");
        page().element("pair-enter").click();
        page().awaitText("pair-message", language.equals("en") ? "token" : "令牌");
        seen("pair", language);
        page().enrol(hall().pad(3));
        page().awaitShown("pad-dark");
        seen("closed", language);
        hall().act(3, "open", "");
        served("A001");
        seen("asking", language);
        theFiveCardsAreEqual();
        served("A002");
        page().touch("level-2", "pad-reasons");
        seen("bad", language);
        served("A003");
        page().touch("level-5", "pad-reasons");
        seen("good", language);
        served("A004");
        page().touch("level-5", "pad-reasons");
        keepTheThanks();
        page().touch("skip", "pad-dark");
        browser().script("document.getElementById('pad').innerHTML = window.thanked");
        seen("thanks", language);
        hall().act(3, "close", "");
        page().open(hall().address());
        page().awaitShown("pad-dark");
        hall().stop();
        page().awaitShown("sign");
        Page.soon().until(() -> !page().text("sign").isEmpty());
        seen("lost", language);
    }

    /** A new opening for each picture: none stands longer than thirty seconds. */
    private void served(String number) throws Exception {
        serve();
        page().awaitText("number", number);
    }

    /** They stand for two seconds, which is too short to be looked at in every size. */
    private static void keepTheThanks() {
        browser()
                .script("const glass = document.getElementById('pad');"
                        + " new MutationObserver(() => { if (document.getElementById('pad-thanks'))"
                        + " window.thanked = glass.innerHTML; }).observe(glass, {childList: true})");
    }

    private void seen(String face, String language) {
        look.at(face, language);
        for (int[] size : new int[][] {{1024, 600}, {1024, 768}, {800, 1280}}) {
            browser().size(size[0], size[1]);
            assertThat(look.clipped())
                    .as("%s on %d x %d", face, size[0], size[1])
                    .isEqualTo(List.of());
            browser().picture("tablet-" + face + "-" + size[0] + "x" + size[1] + "-" + language);
        }
        browser().size(1280, 800);
    }

    /** On a glass of 10.1 inches, in millimetres. */
    private void theFiveCardsAreEqual() {
        List<?> sizes = (List<?>)
                browser()
                        .script(
                                "return [5, 4, 3, 2, 1].map(level => {"
                                        + " const box = document.getElementById(`level-${level}`).getBoundingClientRect();"
                                        + " return [box.width, box.height].map(side => Math.round(side * 217.5 / innerWidth)).join(' x ') })");
        assertThat(sizes).isEqualTo(Collections.nCopies(5, "35 x 52"));
    }
}
