package org.paihao.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class PictogramTest {
    @Test
    void everyPictogramDrawsSomethingInsideItsSquare() {
        assertThat(Pictogram.names()).contains("shebao", "gongan", "face-1", "face-5", "ui-back", "ui-lost");
        for (String name : Pictogram.names()) {
            Region drawing = Pictogram.of(name, 100);
            new Scene(drawing);
            drawing.applyCss();
            Bounds lines = drawing.getChildrenUnmodifiable().get(0).getBoundsInParent();
            assertThat(lines.getWidth() + lines.getHeight()).as(name).isGreaterThan(40);
            assertThat(lines.getMinX()).as(name).isGreaterThan(-5);
            assertThat(lines.getMinY()).as(name).isGreaterThan(-5);
            assertThat(lines.getMaxX()).as(name).isLessThan(105);
            assertThat(lines.getMaxY()).as(name).isLessThan(105);
        }
    }

    @Test
    void anUnknownPictogramIsNamed() {
        assertThatThrownBy(() -> Pictogram.of("unicorn", 10)).hasMessageContaining("unicorn");
    }
}
