package org.paihao.protocol;

/** What kind of day a date is. */
public enum DayKind {
    ORDINARY,
    MARKET,
    /** Somebody is on watch. */
    DUTY,
    /** A leader receives people. */
    RECEPTION,
    /** Off-hours service: only who has an appointment. */
    APPOINTMENT
}
