package org.paihao.kiosk.printer;

import java.awt.image.BufferedImage;

/** A line of text as a picture, in the same cells as the printer's own letters, padded to whole bytes. */
final class LineImage {
    private static final int WHITE = 0xFFFFFF;

    private LineImage() {}

    static BufferedImage of(SlipLine.Text line, InkFont font) {
        int height = SlipLine.Text.HEIGHT * line.high();
        int width = Columns.of(line.text()) * Paper.COLUMN * line.wide();
        BufferedImage picture = new BufferedImage((width + 7) / 8 * 8, height, BufferedImage.TYPE_INT_RGB);
        fillWhite(picture);
        int left = 0;
        for (int character : line.text().codePoints().toArray()) {
            int cellWidth = Columns.of(character) * Paper.COLUMN * line.wide();
            burn(font.cell(character, line.bold(), cellWidth, height), picture, left);
            left += cellWidth;
        }
        return picture;
    }

    private static void burn(BufferedImage cell, BufferedImage picture, int left) {
        for (int y = 0; y < cell.getHeight(); y++) {
            for (int x = 0; x < cell.getWidth(); x++) {
                if (InkFont.isInk(cell, x, y)) {
                    picture.setRGB(left + x, y, 0);
                }
            }
        }
    }

    private static void fillWhite(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, WHITE);
            }
        }
    }
}
