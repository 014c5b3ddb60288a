package org.paihao.protocol;

/** Where a ticket stands in its life; the moves between these are the server's {@code TicketLife}. */
public enum TicketState {
    WAITING,
    CALLED,
    SERVING,
    HELD,
    NO_SHOW,
    FINISHED,
    CANCELLED,
    EXPIRED
}
