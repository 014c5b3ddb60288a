package org.paihao.server.calling;

import java.util.Map;
import org.paihao.server.ticket.TicketRow;

/**
 * Who is next, and why.
 *
 * @param code of the rule that chose it
 * @param facts of that rule; times, whose names end in {@code At}, in epoch milliseconds
 */
public record Choice(TicketRow ticket, String code, Map<String, Object> facts) {}
