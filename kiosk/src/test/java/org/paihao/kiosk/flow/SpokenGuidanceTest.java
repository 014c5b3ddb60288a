package org.paihao.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paihao.kiosk.Kiosk;
import org.paihao.look.Language;
import org.paihao.look.Words;

/** What a visitor hears who cannot read. */
class SpokenGuidanceTest {
    private final Narrator narrator = new Narrator();

    @Test
    void nothingIsSaidUntilSomebodyWantsToHear() {
        TriedKiosk kiosk = TriedKiosk.open();
        assertThat(heard(kiosk)).isEmpty();
        assertThat(heard(kiosk.touch(Touch.LISTEN)))
                .hasValueSatisfying(said -> assertThat(said)
                        .contains("您要办什么事")
                        .contains("社保医保")
                        .contains("2人在等")
                        .contains("请人来帮我"));
    }

    @Test
    void whoeverListensHearsEveryScreenOnceAndTheTicketDigitByDigit() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.LISTEN);
        assertThat(heard(kiosk)).isPresent();
        assertThat(heard(kiosk.afterSeconds(1))).as("the same screen").isEmpty();
        kiosk.withNumber();
        assertThat(heard(kiosk)).hasValueSatisfying(said -> assertThat(said).contains("A 零 零 三"));
        assertThat(heard(kiosk.printed()))
                .hasValueSatisfying(said -> assertThat(said)
                        .contains("号票印好了")
                        .contains("前面还有2人")
                        .contains("6到12分钟")
                        .contains("3到4号窗口"));
    }

    @Test
    void aTouchInterrupts() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.LISTEN);
        heard(kiosk);
        assertThat(heard(kiosk.afterSeconds(1).touch(Touch.ELSEWHERE))).contains("");
        assertThat(heard(kiosk.afterSeconds(1).touch(Touch.ELSEWHERE)))
                .as("nothing is left to end")
                .isEmpty();
    }

    @Test
    void onceMoreIsLouderInStepsAndAfterTheLoudestQuietAgain() {
        TriedKiosk kiosk = TriedKiosk.open();
        for (int volume : new int[] {1, 2, 3, 1}) {
            kiosk.touch(Touch.LISTEN);
            assertThat(narrator.next(shown(kiosk)).orElseThrow().volume()).isEqualTo(volume);
            kiosk.afterSeconds(1);
        }
    }

    @Test
    void elderModeSpeaksByItselfAndSlowly() {
        TriedKiosk kiosk = TriedKiosk.open().touch(Touch.ELDER);
        Narration said = narrator.next(shown(kiosk)).orElseThrow();
        assertThat(said.slow()).isTrue();
        assertThat(said.sentences()).isNotEmpty();
        assertThat(heard(kiosk.afterSeconds(1).touch(Touch.ELDER))).contains("");
    }

    @Test
    void theNextVisitorIsNotSpokenTo() {
        TriedKiosk kiosk = TriedKiosk.open()
                .touch(Touch.LISTEN)
                .afterSeconds(1)
                .touch(Touch.LISTEN)
                .afterSeconds(1);
        heard(kiosk.withNumber().printed());
        assertThat(heard(kiosk.afterSeconds(2).touch(Touch.DONE))).contains("");
        assertThat(kiosk.state().manner()).isEqualTo(Manner.usual(Language.ZH_CN));
    }

    /** A sentence that only repeats a key, or still holds a brace, is a text that is missing. */
    @ParameterizedTest
    @EnumSource(Moment.class)
    void everyScreenSaysSomethingInEveryLanguage(Moment moment) {
        for (Language language : Language.BUILT_IN) {
            Narration said = new Narrator()
                    .next(moment.in(Manner.usual(language).listening()))
                    .orElseThrow();
            assertThat(said.language()).isEqualTo(language);
            assertThat(said.sentences()).hasSizeGreaterThan(1);
            assertThat(text(said)).doesNotContain("{").doesNotContain("say.").doesNotContain("–");
        }
    }

    private Optional<String> heard(TriedKiosk kiosk) {
        return narrator.next(shown(kiosk)).map(SpokenGuidanceTest::text);
    }

    private static String text(Narration said) {
        return said.sentences().stream().map(Said::text).collect(Collectors.joining(" "));
    }

    private static Shown shown(TriedKiosk kiosk) {
        return new Shown(
                kiosk.state(),
                kiosk.screen(),
                Times.USUAL,
                kiosk.now(),
                SampleHall.MORNING,
                Words.of(Kiosk.class, kiosk.state().language()),
                true);
    }
}
