package org.paihao.protocol;

/** The answer to {@code finish}: what was finished, and who was called in the same act (null where nobody was). */
public record Finished(Ticket finished, Ticket called, long turn) {}
