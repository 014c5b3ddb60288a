package org.paihao.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final Tokens tokens = Tokens.load();

    @Test
    void everyColourOfTheTokensCanBeLookedUp() {
        assertThat(tokens.lookedUpColours())
                .startsWith(".root {\n")
                .contains("  -ph-ink: #15202B;")
                .contains("  -ph-stop-tint: #FBE7E4;")
                .doesNotContain("rgba")
                .doesNotContain("-mm");
        assertThat(tokens.colour("ph-accent")).isEqualTo(Color.web("#0A4D8C"));
    }

    @Test
    void theSharedSheetUsesOnlyColoursThatExist() {
        Matcher used = Pattern.compile("(?<![-\\w])-(ph-[a-z0-9-]+)").matcher(Resource.text(Look.class, "look.css"));
        int count = 0;
        while (used.find()) {
            assertThat(tokens.value(used.group(1))).startsWith("#");
            count++;
        }
        assertThat(count).isGreaterThan(20);
    }

    @Test
    void textIsReadableOnItsGround() {
        assertThat(contrast("ph-ink", "ph-paper")).isGreaterThan(7);
        assertThat(contrast("ph-ink-2", "ph-paper")).isGreaterThan(7);
        assertThat(contrast("ph-accent", "ph-accent-tint")).isGreaterThan(7);
        assertThat(contrast("ph-on-accent", "ph-accent")).isGreaterThan(7);
        assertThat(contrast("ph-on-accent-2", "ph-accent")).isGreaterThan(4.5);
        for (String state : new String[] {"ph-ok", "ph-warn", "ph-stop", "ph-off"}) {
            assertThat(contrast(state, state + "-tint")).as(state).isGreaterThan(4.5);
        }
    }

    private double contrast(String text, String ground) {
        double one = luminance(tokens.colour(text)) + 0.05;
        double other = luminance(tokens.colour(ground)) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
