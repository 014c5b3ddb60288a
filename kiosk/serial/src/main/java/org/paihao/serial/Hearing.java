package org.paihao.serial;

/** Whoever hears what comes over a line; told on the line's own reader, except where a line is closed. */
public interface Hearing {
    /** One byte more, in order. */
    void received(byte one);

    /** Nothing more will come. May be told more than once. */
    void lineLost();
}
