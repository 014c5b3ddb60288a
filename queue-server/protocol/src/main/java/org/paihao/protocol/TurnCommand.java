package org.paihao.protocol;

/**
 * The body of a window's verb that takes nothing more.
 *
 * @param turn the window's command counter as the console last saw it; every verb carries it, and a stale one is refused
 *     with 409 {@code window.stale}
 */
public record TurnCommand(Long turn) {}
