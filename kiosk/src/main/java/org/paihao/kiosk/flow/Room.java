package org.paihao.kiosk.flow;

/**
 * How much of the guides one screen holds. A glass that holds less has more pages.
 *
 * @param choices tiles, with the one that leads to the next
 * @param ems width of a line, in sizes of its type
 * @param lines of a page
 */
public record Room(int choices, int ems, int lines) {
    /** Of an upright glass of 21.5 inches, ordinary and for elders. */
    public static final Room USUAL = new Room(8, 26, 20);

    public static final Room ELDER = new Room(4, 20, 14);

    /** @param usual and in elder mode */
    public record Both(Room usual, Room elder) {
        public static final Both UPRIGHT = new Both(USUAL, ELDER);

        Room in(Manner manner) {
            return manner.elder() ? elder : usual;
        }
    }
}
