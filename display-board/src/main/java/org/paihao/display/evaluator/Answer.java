package org.paihao.display.evaluator;

/** What became of a rating that was sent. */
enum Answer {
    TAKEN,
    /** The opening was spent before, on the pad or on the phone. */
    ALREADY_GIVEN,
    /** Too late, or the opening was taken back. */
    CLOSED,
    /** The server refuses this pad or this request. */
    REFUSED,
    /** No answer until the time for retries was over. */
    NOT_DELIVERED
}
