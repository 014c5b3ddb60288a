package org.paihao.kiosk.idcard;

/** Why no card was read. */
public enum CardFault {
    /** The reader does not answer: switched off, hung, or another speed. */
    NO_ANSWER,
    /** The reader says something that cannot be understood. */
    GARBLED,
    /** The line is away: unplugged, path missing, or used by another program. */
    LINE_LOST,
    /** The reader says that it is broken or not authorised. */
    READER,
    /** There is a card, and it cannot be read: taken away too early, or damaged. */
    CARD,
    /** There is a card, and it is no ID card of a resident. */
    OTHER_CARD
}
