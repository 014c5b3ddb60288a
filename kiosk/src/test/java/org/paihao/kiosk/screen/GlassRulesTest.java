package org.paihao.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paihao.kiosk.Kiosk;
import org.paihao.kiosk.flow.Manner;
import org.paihao.kiosk.flow.Moment;
import org.paihao.look.Language;
import org.paihao.look.Languages;

/** Every screen at every moment, in both languages and with the longest names, measured on every glass. */
class GlassRulesTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("org.paihao.kiosk.screen.GlassCase#all")
    void whatIsTouchedAndWhatIsReadKeepsTheRules(GlassCase on) {
        keepsTheRules(on, on.screen());
    }

    @ParameterizedTest
    @EnumSource(OnGlass.class)
    void aLanguageThatAHallHasAddedHasRoomForItsName(OnGlass glass, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("messages_mn.properties"), "language=Монгол");
        Languages languages = Languages.in(folder, Kiosk.class, "en");
        Manner english = Manner.usual(Language.EN);
        for (Manner manner : List.of(english, english.elder(true))) {
            Region screen = glass.show(Moment.HOME, manner, languages);
            Node name = screen.lookup("#language .foot-word");
            assertThat(((Label) name).getText()).isEqualTo("Монгол");
            assertThat(name.isVisible()).as("else there is its sign").isEqualTo(glass != OnGlass.UPRIGHT_15);
            keepsTheRules(new GlassCase(glass, Moment.HOME, manner), screen);
        }
    }

    private static void keepsTheRules(GlassCase on, Region screen) {
        List<String> broken = new ArrayList<>();
        broken.addAll(TargetRules.broken(on, screen));
        broken.addAll(WordRules.broken(on, screen));
        assertThat(broken).as("%s", on).isEmpty();
    }
}
