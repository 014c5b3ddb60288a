package org.paihao.server.calling;

import java.time.LocalDate;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.window.WindowRow;

/**
 * A window at a moment: what its verbs are allowed by.
 *
 * @param here who is called or served there, or null
 * @param why code of why that one was called, or null; also null for a verb that does not ask
 * @param at hall time in epoch milliseconds
 */
public record Situation(WindowRow window, TicketRow here, String why, LocalDate day, long at) {}
