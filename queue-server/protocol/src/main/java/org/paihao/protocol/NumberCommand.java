package org.paihao.protocol;

/**
 * The body of {@code take-up} and {@code come-back}.
 *
 * @param turn as in {@link TurnCommand}
 * @param number as it stands on the paper
 */
public record NumberCommand(Long turn, String number) {}
