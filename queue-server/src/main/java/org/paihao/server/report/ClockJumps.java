package org.paihao.server.report;

/**
 * Finds the events between which the seconds of the hall's clock were not those that passed: where the machine's clock
 * became doubtful, where it was believed again and the hall's time followed it at one stroke, and as long as the hall's
 * time, which never goes back, waited for a clock that had been set back.
 */
final class ClockJumps {
    private boolean doubtful;
    private long slowUntil = Long.MIN_VALUE;
    private long last = Long.MIN_VALUE;

    /** Takes the next event. @return whether the seconds up to it cannot be told by the clock */
    boolean before(Event event) {
        boolean jumped = since(event.doubtful());
        doubtful = event.doubtful();
        last = event.second();
        if (event.slowFor() > 0) {
            slowUntil = last + event.slowFor();
        }
        return jumped;
    }

    /** Whether the seconds since the last event cannot be told either. @param doubtfulNow whether the clock is not believed */
    boolean since(boolean doubtfulNow) {
        return doubtfulNow != doubtful || isSlow();
    }

    private boolean isSlow() {
        return last < slowUntil;
    }
}
