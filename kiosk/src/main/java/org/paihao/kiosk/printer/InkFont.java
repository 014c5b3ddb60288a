package org.paihao.kiosk.printer;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;

/**
 * The typeface that ships with the program, cut into dots: for text that the printer's own font cannot say, and for the
 * simulator's paper. Loading takes some tenths of a second, so keep one.
 */
public final class InkFont {
    private static final String REGULAR = "/org/paihao/look/fonts/NotoSansSC-gbk.ttf";
    private static final String BOLD = "/org/paihao/look/fonts/NotoSansSC-Bold-gb2312.ttf";
    /** The 6,876 characters that GBK lacks, such as 㐂: they can only ever be printed as a picture. */
    private static final String BEYOND_GBK = "fonts/NotoSansSC-beyond-gbk.ttf";

    /** Of a cell's height: the size of the letters, and where they stand. */
    private static final double SIZE = 23.0 / 24;

    private static final double BASELINE = 20.5 / 24;
    /** Latin letters stand higher, so that a g or y is whole. */
    private static final double HALF_BASELINE = 19.2 / 24;
    /** Latin letters are drawn narrower to stand in half a cell. */
    private static final double HALF_WIDTH = 0.86;

    private static final int INK_BELOW = 150;

    private final Font regular;
    private final Font beyond;
    private final Font bold;

    private InkFont(Font regular, Font beyond, Font bold) {
        this.regular = regular;
        this.beyond = beyond;
        this.bold = bold;
    }

    /** @throws IOException when the font is not there or this Java cannot draw letters */
    public static InkFont load() throws IOException {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        return new InkFont(read(REGULAR), read(BEYOND_GBK), read(BOLD));
    }

    /** Whether a character has a form at all. */
    public boolean draws(int character) {
        return regular.canDisplay(character) || beyond.canDisplay(character);
    }

    /** Black and white dots of one character in a cell of this size; a rare bold one is the regular form, thickened. */
    public BufferedImage cell(int character, boolean strong, int width, int height) {
        BufferedImage cell = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = cell.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        boolean half = Columns.of(character) == 1;
        boolean heavy = strong && bold.canDisplay(character);
        Font light = regular.canDisplay(character) ? regular : beyond;
        pen.setFont((heavy ? bold : light).deriveFont((float) (SIZE * height)));
        double square = half ? height / 2.0 : height;
        pen.scale(width / square * (half ? HALF_WIDTH : 1), 1);
        String text = Character.toString(character);
        float foot = (float) ((half ? HALF_BASELINE : BASELINE) * height);
        double room = half ? square / HALF_WIDTH : square;
        float left =
                (float) ((room - pen.getFontMetrics().getStringBounds(text, pen).getWidth()) / 2);
        pen.drawString(text, left, foot);
        if (strong && !heavy) {
            pen.drawString(text, left + height / 24f, foot);
        }
        pen.dispose();
        return cell;
    }

    /** Whether a dot of a cell is burnt. */
    public static boolean isInk(BufferedImage cell, int x, int y) {
        return cell.getRaster().getSample(x, y, 0) < INK_BELOW;
    }

    private static Font read(String name) throws IOException {
        try (InputStream in = InkFont.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no font " + name);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException | LinkageError | InternalError e) {
            throw new IOException("cannot draw with " + name, e);
        }
    }
}
