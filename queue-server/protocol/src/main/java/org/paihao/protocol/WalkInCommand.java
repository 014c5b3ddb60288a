package org.paihao.protocol;

/**
 * The body of {@code walk-in}: a number for somebody who stands at the window already, issued and called in one act.
 *
 * @param turn as in {@link TurnCommand}
 * @param service id or letter of a service of the window
 */
public record WalkInCommand(Long turn, String service) {}
