package org.paihao.protocol;

/**
 * The body of {@code call}: somebody who waits is called by number, out of the order of calling.
 *
 * @param turn as in {@link TurnCommand}
 * @param number as it stands on the paper
 * @param reason a code of the hall's list
 */
public record CallCommand(Long turn, String number, String reason) {}
