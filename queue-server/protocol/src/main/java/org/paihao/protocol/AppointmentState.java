package org.paihao.protocol;

/** What became of an appointment. */
public enum AppointmentState {
    BOOKED,
    /** Has a ticket. */
    CHECKED_IN,
    CANCELLED,
    /** Its day is over and nobody came. */
    MISSED
}
