package org.paihao.server.rating;

/** A box cannot be opened; the message says why, never what is in it. */
final class BoxClosed extends Exception {
    private static final long serialVersionUID = 1L;

    BoxClosed(String why) {
        super(why);
    }
}
