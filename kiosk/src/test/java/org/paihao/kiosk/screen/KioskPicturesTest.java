package org.paihao.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paihao.kiosk.flow.Manner;
import org.paihao.kiosk.flow.Moment;
import org.testfx.framework.junit5.ApplicationExtension;

/** Pictures of every screen in both languages, to be looked at: {@code target/pictures}. */
@ExtendWith(ApplicationExtension.class)
class KioskPicturesTest {
    @ParameterizedTest
    @EnumSource(Moment.class)
    void everyScreenIsDrawnInBothLanguagesOrdinaryAndForElders(Moment moment) throws IOException {
        for (Manner manner : OnGlass.MANNERS) {
            Scene scene = OnGlass.show(moment, manner);
            BufferedImage image = OnGlass.run(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
            Path file = Path.of("target", "pictures", name(moment, manner));
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
            assertThat(image.getWidth()).isEqualTo(1080);
            assertThat(image.getHeight()).isEqualTo(1920);
        }
    }

    private static String name(Moment moment, Manner manner) {
        return moment.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                + manner.language().tag() + (manner.elder() ? "-elder" : "") + ".png";
    }
}
