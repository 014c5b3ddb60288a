package org.paihao.server.report;

/** What is measured of a visit; {@link org.paihao.protocol.Times} says what each means. */
enum Measure {
    WAITING,
    WAITING_AGAIN,
    WALKING,
    SERVING,
    UNMEASURED,
    HELD,
    /** Any of them whose seconds no clock has measured: the hall's was set meanwhile. */
    LEFT_OUT
}
