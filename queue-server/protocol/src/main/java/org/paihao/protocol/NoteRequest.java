package org.paihao.protocol;

/**
 * A note on a ticket; it takes the place of the one that its writer has read.
 *
 * @param text one line of at most 80 characters, without name, ID number or telephone number; empty: the note that was
 *     read is removed
 * @param over version of the note that was read; null where there was none
 */
public record NoteRequest(String text, String over) {}
