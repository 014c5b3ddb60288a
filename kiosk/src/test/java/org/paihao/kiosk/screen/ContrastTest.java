package org.paihao.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paihao.kiosk.flow.Manner;
import org.paihao.kiosk.flow.Moment;
import org.paihao.look.Language;

/** Every word stands out from its ground, measured in the picture. Colours are the same on every glass. */
class ContrastTest {
    /** WCAG 2.2 AA; it asks nothing of what is disabled, but here it says why, and is to be read too. */
    private static final double LEAST = 4.5;

    static Stream<GlassCase> cases() {
        return GlassCase.on(OnGlass.UPRIGHT_21);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyWordStandsOutFromItsGround(GlassCase on) {
        Region screen = on.screen();
        WritableImage picture = OnGlass.run(() -> screen.getScene().snapshot(null));
        for (Label label : OnGlass.seen(screen, Label.class)) {
            if (!label.getText().isBlank()) {
                assertThat(Ink.contrast(picture, WordRules.ink(label)))
                        .as("contrast of %s", label.getText())
                        .isGreaterThanOrEqualTo(LEAST);
            }
        }
    }

    /** The measure itself: a grey that is too pale is found out. */
    @Test
    void aPaleGreyIsFoundOut() {
        Region screen = OnGlass.UPRIGHT_21.show(Moment.HOME, Manner.usual(Language.ZH_CN));
        Label label = (Label) screen.lookup(".question");
        double usual = contrast(label, "");
        assertThat(usual).isGreaterThan(14);
        assertThat(contrast(label, "-fx-text-fill: #8A8A8A;")).isBetween(2.8, 3.3);
        assertThat(contrast(label, "")).isEqualTo(usual);
    }

    private static double contrast(Label label, String colour) {
        String before = label.getStyle();
        return OnGlass.run(() -> {
            label.setStyle(before + ";" + colour);
            try {
                return Ink.contrast(label.getScene().snapshot(null), WordRules.ink(label));
            } finally {
                label.setStyle(before);
            }
        });
    }
}
