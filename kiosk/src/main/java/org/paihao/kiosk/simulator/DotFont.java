package org.paihao.kiosk.simulator;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import org.paihao.kiosk.printer.InkFont;

/** The printer's built-in letters: 24 dots high, 12 wide for Latin and 24 for Chinese. Each is cut once; one thread only. */
final class DotFont {
    static final int HEIGHT = 24;

    private record Shape(int character, boolean bold) {}

    private final InkFont font;
    private final Map<Shape, BufferedImage> cut = new HashMap<>();

    DotFont(InkFont font) {
        this.font = font;
    }

    static int width(int character) {
        return character < 0x80 ? HEIGHT / 2 : HEIGHT;
    }

    BufferedImage letter(int character, boolean bold) {
        return cut.computeIfAbsent(
                new Shape(character, bold), shape -> font.cell(character, bold, width(character), HEIGHT));
    }
}
