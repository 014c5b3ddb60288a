package org.paihao.server.calling;

import org.paihao.protocol.Why;
import org.paihao.server.ticket.TicketRow;

/** Somebody who has just been called. @param seq journal row of the call */
record Called(TicketRow ticket, Why why, long seq) {}
