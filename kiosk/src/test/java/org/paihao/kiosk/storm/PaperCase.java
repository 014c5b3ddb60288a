package org.paihao.kiosk.storm;

/**
 * One ticket in a storm.
 *
 * @param at the byte after which it happens, questions included, counted from the touch; 0 for before it
 */
record PaperCase(Trouble trouble, int at) {
    @Override
    public String toString() {
        return trouble + " after byte " + at;
    }
}
