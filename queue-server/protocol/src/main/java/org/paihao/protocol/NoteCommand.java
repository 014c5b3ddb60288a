package org.paihao.protocol;

/**
 * The body of {@code note}: what the window that has this ticket next is to know.
 *
 * @param turn as in {@link TurnCommand}
 * @param text as in {@link NoteRequest}, and {@code over} too
 */
public record NoteCommand(Long turn, String text, String over) {}
