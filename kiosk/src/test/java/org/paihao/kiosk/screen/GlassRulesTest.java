package org.paihao.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen at every moment, in both languages and with the longest names, measured on every glass. */
class GlassRulesTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.paihao.kiosk.screen.GlassCase#all")
    void whatIsTouchedAndWhatIsReadKeepsTheRules(GlassCase on) {
        Region screen = on.screen();
        List<String> broken = new ArrayList<>();
        broken.addAll(TargetRules.broken(on, screen));
        broken.addAll(WordRules.broken(on, screen));
        assertThat(broken).as("%s", on).isEmpty();
    }
}
