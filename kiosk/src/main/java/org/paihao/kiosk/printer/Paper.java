package org.paihao.kiosk.printer;

/** The width of a roll, in dots of 1/8 mm and in columns of half a Chinese character. */
public enum Paper {
    MM58(384),
    MM80(576);

    /** Dots of a half-width character: its column. */
    static final int COLUMN = 12;

    /** Dots in a millimetre of paper, both ways (203 dpi). */
    public static final int DOTS_PER_MM = 8;

    private final int dots;

    Paper(int dots) {
        this.dots = dots;
    }

    /** Printable dots across. */
    public int dots() {
        return dots;
    }

    /** Half-width characters across at single width; a Chinese character takes two. */
    public int columns() {
        return dots / COLUMN;
    }
}
