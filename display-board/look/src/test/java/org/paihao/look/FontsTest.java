package org.paihao.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FontsTest {
    private static Fonts fonts;

    @BeforeAll
    static void load() {
        fonts = Fonts.load();
    }

    @Test
    void bothWeightsShipWithTheProgram() {
        assertThat(fonts.missing()).isEmpty();
        assertThat(Font.font(Fonts.FAMILY, FontWeight.NORMAL, 20).getName()).isEqualTo("Noto Sans SC Regular");
        assertThat(Font.font(Fonts.FAMILY, FontWeight.BOLD, 20).getName()).isEqualTo("Noto Sans SC Bold");
    }

    @Test
    void everydayTextAndTheScreensOwnSignsAreDrawn() {
        assertThat(fonts.drawsBold("黄潭镇便民服务中心 A003 请到10号窗口？，。：（）·…✓△")).isTrue();
        assertThat(fonts.draws("Very dissatisfied – 12 waiting")).isTrue();
        assertThat(fonts.drawsBold("9:00–11:00"))
                .as("the dash of a range has no bold form")
                .isFalse();
        assertThat(fonts.draws("\uE123")).isFalse();
    }

    @Test
    void aRareCharacterOfANameIsDrawnInRegular() {
        assertThat(fonts.draws("李喆 王堃 陈玥")).isTrue();
        assertThat(fonts.drawsBold("李喆")).isFalse();
        Label name = fonts.guard(new Label("王小满"));
        assertThat(name.getStyleClass()).doesNotContain("rare");
        name.setText("李喆");
        assertThat(name.getStyleClass()).contains("rare");
        name.setText("王小满");
        assertThat(name.getStyleClass()).doesNotContain("rare");
    }
}
