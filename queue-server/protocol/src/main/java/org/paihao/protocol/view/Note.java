package org.paihao.protocol.view;

import java.time.OffsetDateTime;

/**
 * What was noted of a ticket for whoever has it next; deleted with the day's persons.
 *
 * @param text one line of at most 80 characters
 * @param window that wrote it, null for the guide desk
 * @param version another one each time that something is written; whoever writes over the note or removes it names it
 */
public record Note(String text, Integer window, OffsetDateTime at, String version) {}
