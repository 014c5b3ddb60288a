package org.paihao.protocol;

/**
 * A note on a ticket; it takes the place of an earlier one.
 *
 * @param text one line of 1 to 80 characters, without name, ID number or telephone number
 */
public record NoteRequest(String text) {}
