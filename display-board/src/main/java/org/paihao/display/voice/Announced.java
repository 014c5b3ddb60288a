package org.paihao.display.voice;

/**
 * A call that is to be spoken.
 *
 * @param id rises; see the board's view
 * @param recall spoken once instead of twice
 */
record Announced(long id, String number, int window, boolean recall) {}
