package org.paihao.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words chinese = Words.of(WordsTest.class, Language.ZH_CN);

    @Test
    void factsStandWhereTheSentenceWantsThem() {
        assertThat(chinese.text("ahead", "people", 4)).isEqualTo("前面 4 人");
        assertThat(chinese.in(Language.EN).text("ahead", "people", 4)).isEqualTo("4 people ahead");
    }

    @Test
    void aTextWithADollarIsNotAPattern() {
        assertThat(chinese.text("ahead", "people", "$1\\")).isEqualTo("前面 $1\\ 人");
    }

    @Test
    void aMissingTextShowsItsKeyAndTheScreenGoesOn() {
        assertThat(chinese.text("nobody.wrote.this")).isEqualTo("nobody.wrote.this");
    }

    @Test
    void whatIsNotTranslatedIsSaidInChinese() {
        assertThat(chinese.in(Language.EN).text("forgotten.key", "people", 4))
                .isEqualTo(chinese.text("forgotten.key", "people", 4))
                .isNotEqualTo("forgotten.key");
    }

    @Test
    void aForgottenKeyAndAForgottenFactAreFound() {
        assertThat(Words.differences(WordsTest.class))
                .containsExactly(
                        "forgotten.fact has the facts [time] in Chinese and [] in English",
                        "forgotten.key is missing in en");
    }

    @Test
    void aCatalogueTextThatIsNotTranslatedIsShownInChinese() {
        assertThat(Language.EN.choose(Map.of("zh-CN", "民政", "en", "Civil affairs")))
                .isEqualTo("Civil affairs");
        assertThat(Language.EN.choose(Map.of("zh-CN", "民政"))).isEqualTo("民政");
        assertThat(Language.EN.choose(Map.of())).isEmpty();
        assertThat(Language.of("EN")).isEqualTo(Language.EN);
    }

    @Test
    void datesReadAsInTheHall() {
        var day = LocalDateTime.of(2026, 11, 21, 9, 5, 12);
        assertThat(HallDate.day(day, Language.ZH_CN)).isEqualTo("2026年11月21日 星期六");
        assertThat(HallDate.day(day, Language.EN)).isEqualTo("Saturday, 21 November 2026");
        assertThat(HallDate.minutes(day)).isEqualTo("09:05");
        assertThat(HallDate.seconds(day)).isEqualTo("09:05:12");
    }
}
