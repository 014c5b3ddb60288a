package org.paihao.kiosk.screen;

import org.paihao.look.Glass;

/**
 * How the screens lie on a glass. They are written in the millimetres of an upright glass of 21.5 inches. On another one
 * everything grows or shrinks alike, but type, targets and what lies between targets never below what eye and finger need;
 * where that leaves too little room, what matters least gives way. On a glass that lies across, what is read stands left
 * and what is touched stands right of it, as wide as on the upright one.
 */
record Plan(Glass glass) {
    private static final Glass WRITTEN_FOR = new Glass(1080, 1920, 21.5);
    private static final double SMALL = 0.9;
    private static final double MARGIN_MM = 12;

    /** Whether it is wider than high. */
    boolean across() {
        return glass.widthPx() > glass.heightPx();
    }

    /** Real millimetres of a written one. */
    double unit() {
        double shorter = Math.min(glass.widthPx(), glass.heightPx()) / WRITTEN_FOR.widthPx();
        double longer = Math.max(glass.widthPx(), glass.heightPx()) / WRITTEN_FOR.heightPx();
        return Math.min(shorter, longer) * WRITTEN_FOR.pxPerMm() / glass.pxPerMm();
    }

    /** Whether type and targets need more of it than they do of the glass the screens are written for. */
    boolean small() {
        return unit() < SMALL;
    }

    private double px(double millimetres) {
        return glass.mm(millimetres * unit());
    }

    /** Pixels between the two margins of a screen, or of the part of it that is touched. */
    double actPx() {
        return px(243.7);
    }

    /** Pixels of what is read, without margins. */
    double infoPx() {
        return across() ? glass.widthPx() - actPx() - px(3 * MARGIN_MM) : actPx();
    }
}
