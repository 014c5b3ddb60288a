package org.paihao.look;

/**
 * A piece of glass: how many pixels it has, and how large it really is. Screens are laid out in millimetres of it,
 * because a finger and an eye at a distance do not know pixels.
 *
 * @param widthPx width in pixels
 * @param heightPx height in pixels
 * @param inches diagonal of the visible area
 */
public record Glass(double widthPx, double heightPx, double inches) {
    private static final double MM_PER_INCH = 25.4;

    public Glass {
        if (!(widthPx > 0) || !(heightPx > 0) || !(inches > 0)) {
            throw new IllegalArgumentException(
                    "A glass needs a size: " + widthPx + " x " + heightPx + " px, " + inches + " inches");
        }
    }

    public double pxPerMm() {
        return Math.hypot(widthPx, heightPx) / (inches * MM_PER_INCH);
    }

    /** Pixels of so many millimetres. */
    public double mm(double millimetres) {
        return millimetres * pxPerMm();
    }
}
