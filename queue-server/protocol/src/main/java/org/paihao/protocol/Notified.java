package org.paihao.protocol;

/**
 * The one-time notification (一次性告知单) that somebody was given on paper.
 *
 * @param item id of the item that it is about
 * @param version of the {@link Guide} that was printed
 */
public record Notified(String item, int version) {}
