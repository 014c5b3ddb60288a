package org.paihao.server.report;

/** How far a ticket has come, as the events are gone through; times in epoch seconds. */
final class Visit {
    final String number;
    /** For which it waits or is served now. */
    String service;
    /** When it began to wait, the last time. */
    long waitingSince;
    /** Whether it has waited to an end before. */
    boolean waited;
    /** What the last call ended, until it is known that the call stands; null for nothing. */
    Sample ended;

    long calledAt;
    /** Null until start is pressed. */
    Long startedAt;

    long heldAt;
    /** Of the transaction under way: the seconds before it was held with its papers kept. */
    long served;
    /** Whether the clock jumped in these. */
    boolean overJump;
    /** Whether some of these were counted from a call. */
    boolean unmeasured;

    Visit(Event.Visitor visitor) {
        number = visitor.number();
        service = visitor.origin();
        waitingSince = visitor.arrived();
    }

    void newTransaction() {
        served = 0;
        overJump = false;
        unmeasured = false;
        startedAt = null;
    }
}
