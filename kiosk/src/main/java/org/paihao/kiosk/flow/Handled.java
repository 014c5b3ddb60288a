package org.paihao.kiosk.flow;

/** How far this run of the program has come with the paper of a ticket. */
enum Handled {
    PRINTING,
    PRINTED,
    UNPRINTED,
    /** Nobody will be called by its number any more: it needs no paper. */
    OVER
}
