package org.paihao.server.ticket;

/** The count behind a ticket's letter: 001 … 499, then 1000, 1001 …; 500–999 are kept for kiosks that are cut off. */
public final class TicketNumber {
    static final int LAST_OF_THREE_DIGITS = 499;
    static final int FIRST_OF_FOUR_DIGITS = 1000;

    private TicketNumber() {}

    /** @param last the last number given of this letter today, 0 before the first */
    public static int after(int last) {
        return last == LAST_OF_THREE_DIGITS ? FIRST_OF_FOUR_DIGITS : last + 1;
    }

    /** As it stands on the paper: the letter and at least three digits. */
    public static String label(String letter, int n) {
        return letter + (n < 10 ? "00" : n < 100 ? "0" : "") + n;
    }
}
