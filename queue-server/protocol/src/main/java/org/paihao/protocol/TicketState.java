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
    EXPIRED;

    /** A ticket in one of these states never moves again (but for an undo within its seconds). */
    public boolean isOver() {
        return this == FINISHED || this == CANCELLED || this == EXPIRED;
    }
}
