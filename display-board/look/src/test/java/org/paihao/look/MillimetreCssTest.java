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
