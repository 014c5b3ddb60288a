package org.paihao.protocol;

/** A window is CLOSED until a clerk signs in at it. */
public enum WindowState {
    CLOSED,
    OPEN,
    PAUSED
}
