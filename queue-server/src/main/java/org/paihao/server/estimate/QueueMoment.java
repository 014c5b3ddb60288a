package org.paihao.server.estimate;

/**
 * A queue as it was seen.
 *
 * @param minute minutes since the midnight that began the business day
 * @param called how many numbers of the day had left the queue
 * @param issued how many numbers of the day had been given
 * @param windows open windows that serve the queue
 */
record QueueMoment(double minute, int called, int issued, int windows) {
    boolean somebodyWaits() {
        return issued > called;
    }
}
