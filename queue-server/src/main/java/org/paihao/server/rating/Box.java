package org.paihao.server.rating;

import java.time.LocalDate;

/**
 * A rating under seal until its day is over.
 *
 * @param id random
 * @param day the business day on which it was given, whose key opens it
 */
record Box(byte[] id, LocalDate day, byte[] cipher) {
    /** Bytes of an id. */
    static final int ID = 16;
}
