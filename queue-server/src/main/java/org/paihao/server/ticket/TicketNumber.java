package org.paihao.server.ticket;

/** The count behind a ticket's letter: 001 … 499, then 1000, 1001 …; 500–999 are kept for kiosks that are cut off. */
public final class TicketNumber {
    static final int LAST_OF_THREE_DIGITS = 499;
    static final int FIRST_OF_FOUR_DIGITS = 1000;

    /** How many kiosks have a range of their own. */
    public static final int LEASED_RANGES = 5;

    private static final int RANGE = 100;

    private TicketNumber() {}

    /** The first number of every letter that a kiosk may give by itself. @param slot 1 to 5 */
    public static int firstLeased(int slot) {
        return LAST_OF_THREE_DIGITS + 1 + RANGE * (slot - 1);
    }

    public static int lastLeased(int slot) {
        return firstLeased(slot) + RANGE - 1;
    }

    /** The slot that a range belongs to. @param first its first number */
    public static int slotOf(int first) {
        return (first - LAST_OF_THREE_DIGITS - 1) / RANGE + 1;
    }

    /** @param last the last number given of this letter today, 0 before the first */
    public static int after(int last) {
        return last == LAST_OF_THREE_DIGITS ? FIRST_OF_FOUR_DIGITS : last + 1;
    }

    /** As it stands on the paper: the letter and at least three digits. */
    public static String label(String letter, int n) {
        return letter + (n < 10 ? "00" : n < 100 ? "0" : "") + n;
    }
}
