package org.paihao.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MillimetreCssTest {
    private final MillimetreCss css = new MillimetreCss(Tokens.load(), new Glass(1080, 1920, 21.5));

    @Test
    void millimetresBecomeDotsOfThisGlass() {
        assertThat(css.onGlass(".tile { -fx-min-height: 61mm; -fx-padding: -0.5mm 0; }"))
                .isEqualTo(".tile { -fx-min-height: 246.07px; -fx-padding: -2.02px 0; }");
    }

    @Test
    void aTokenStandsForItsSize() {
        assertThat(css.onGlass("-fx-font-size: var(--ph-k-note-mm);")).isEqualTo("-fx-font-size: 27.43px;");
    }

    @Test
    void onASmallerGlassAllShrinksButWhatIsReadAndTouched() {
        MillimetreCss small = new MillimetreCss(Tokens.load(), new Glass(1080, 1920, 21.5), 0.5, 6.8);
        assertThat(small.onGlass("-fx-padding: 8mm; -fx-font-size: 8mm; -fx-min-height: max(29mm, 20);"))
                .isEqualTo("-fx-padding: 16.14px; -fx-font-size: 27.43px; -fx-min-height: 80.68px;");
        assertThat(small.onGlass("-fx-font-size: 20mm; -fx-min-height: max(60mm, 20);"))
                .isEqualTo("-fx-font-size: 40.34px; -fx-min-height: 121.02px;");
    }

    @Test
    void wordsThatOnlyLookLikeSizesStay() {
        assertThat(css.onGlass(".comm5mmx { -fx-x: 12px; }")).isEqualTo(".comm5mmx { -fx-x: 12px; }");
    }

    @Test
    void aTokenThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> css.onGlass("-fx-font-size: var(--ph-nothing-mm);"))
                .hasMessageContaining("ph-nothing-mm");
    }

    @Test
    void theSharedSheetNamesOnlyTokensThatExist() {
        assertThat(css.onGlass(Resource.text(Look.class, "look.css")))
                .doesNotContain("var(")
                .doesNotContain("mm;");
    }
}
