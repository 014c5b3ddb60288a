package org.paihao.protocol;

/**
 * What citizens and clerks spent their time on, each measured from the journal's events. What was taken back by undo never
 * happened; what the hall closed itself as inaccurate is in {@code inaccurate} and in no figure.
 *
 * @param waiting one for each number: from its arrival to the first call that was not put back; none for a walk-in
 * @param waitingAgain from a transfer, or from coming back after a no-show, to the next call
 * @param walking from a call to start; recalls do not begin it anew
 * @param serving from start to finish or to the next transaction, for each transaction; while it is held it does not count
 * @param unmeasured of transactions that were finished without a start: from the call, in place of {@code serving}
 * @param held from hold to take-up
 * @param noShows calls that nobody came to, whether they came back later or not
 * @param inaccurate people whom nobody finished, so that the hall closed them in the night
 * @param leftOut what is in none of the figures because the hall's clock was set while it went on
 */
public record Times(
        Figure waiting,
        Figure waitingAgain,
        Figure walking,
        Figure serving,
        Figure unmeasured,
        Figure held,
        int noShows,
        int inaccurate,
        int leftOut) {}
