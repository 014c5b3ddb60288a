package org.paihao.server.report;

/** One time that was measured, in seconds: for a service, at a window. */
record Sample(Measure measure, String service, int window, long seconds) {
    Sample longerBy(long more) {
        return new Sample(measure, service, window, seconds + more);
    }
}
