package org.paihao.server.estimate;

/** Minutes of waiting: one visitor of ten waits less than {@code low}, one of ten more than {@code high}. */
record WaitRange(double low, double mid, double high) {
    boolean holds(double minutes) {
        return low <= minutes && minutes <= high;
    }
}
