package org.paihao.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paihao.kiosk.flow.Moment;
import org.paihao.look.Language;

/** Pictures to be looked at, in {@code target/pictures}: every moment on one glass, and those that differ on the others. */
class KioskPicturesTest {
    private static final Set<Moment> ON_OTHERS = Set.of(
            Moment.HOME,
            Moment.HOME_WITH_GUIDES,
            Moment.WORDY_HOME,
            Moment.PAPER_OUT,
            Moment.GROUP,
            Moment.GUIDES,
            Moment.GUIDE,
            Moment.TICKET,
            Moment.UNPRINTED,
            Moment.CARD_TROUBLE,
            Moment.CLOSED,
            Moment.IDLE_QUESTION);

    static Stream<GlassCase> drawn() {
        return GlassCase.all()
                .filter(each -> each.glass() == OnGlass.UPRIGHT_21
                        || ON_OTHERS.contains(each.moment()) && (isUsual(each) || isHardest(each)));
    }

    private static boolean isUsual(GlassCase each) {
        return each.manner().language().equals(Language.ZH_CN) && !each.manner().elder();
    }

    /** The longest words in the largest type. */
    private static boolean isHardest(GlassCase each) {
        return each.manner().language().equals(Language.EN) && each.manner().elder();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawn")
    void theScreenIsDrawn(GlassCase on) throws IOException {
        Region screen = on.screen();
        BufferedImage image =
                OnGlass.run(() -> SwingFXUtils.fromFXImage(screen.getScene().snapshot(null), null));
        Path file = Path.of("target", "pictures", on + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
        assertThat(image.getWidth()).isEqualTo((int) on.glass().look().glass().widthPx());
        assertThat(image.getHeight()).isEqualTo((int) on.glass().look().glass().heightPx());
    }
}
