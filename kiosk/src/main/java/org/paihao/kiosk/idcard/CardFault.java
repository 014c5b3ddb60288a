package org.paihao.kiosk.idcard;

/** Why no card was read. */
public enum CardFault {
    /** The reader does not answer: switched off, hung, or another speed. */
    NO_ANSWER("no-answer"),
    /** The reader says something that cannot be understood. */
    GARBLED("garbled"),
    /** The line is away: unplugged, path missing, or used by another program. */
    LINE_LOST("line-lost"),
    /** The reader says that it is broken or not authorised. */
    READER("reader"),
    /** There is a card, and it cannot be read: taken away too early, or damaged. */
    CARD("card"),
    /** There is a card, and it is no ID card of a resident. */
    OTHER_CARD("other-card");

    private final String reason;

    CardFault(String reason) {
        this.reason = reason;
    }

    /** A short code of small letters and hyphens. */
    public String reason() {
        return reason;
    }
}
