package org.paihao.protocol;

/**
 * The body of {@code tidal}.
 *
 * @param turn as in {@link TurnCommand}
 * @param proposal the id that the console's view showed
 */
public record TidalCommand(Long turn, String proposal) {}
