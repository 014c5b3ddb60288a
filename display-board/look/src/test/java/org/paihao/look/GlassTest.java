package org.paihao.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GlassTest {
    @Test
    void aFingerWidthIsMoreDotsOnASmallGlassThanOnALargeOne() {
        assertThat(new Glass(1080, 1920, 21.5).pxPerMm()).isCloseTo(4.034, within(0.001));
        assertThat(new Glass(1920, 1080, 65).pxPerMm()).isCloseTo(1.334, within(0.001));
        assertThat(new Glass(1280, 800, 10.1).pxPerMm()).isCloseTo(5.884, within(0.001));
        assertThat(new Glass(1080, 1920, 21.5).mm(20)).isCloseTo(80.7, within(0.1));
    }

    @Test
    void aGlassWithoutASizeIsRefused() {
        assertThatThrownBy(() -> new Glass(1080, 1920, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Glass(0, 1920, 21.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
