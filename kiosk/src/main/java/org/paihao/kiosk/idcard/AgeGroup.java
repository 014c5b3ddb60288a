package org.paihao.kiosk.idcard;

/** All that a card reader tells of somebody's age; the hall sets the limit. */
public enum AgeGroup {
    /** As old as the hall wants those who go first for their age. */
    AGED,
    YOUNGER
}
