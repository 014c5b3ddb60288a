package org.paihao.protocol;

/** What is known of a ticket's paper. */
public enum PrintState {
    /** Never meant for paper. */
    NONE,
    /** Issued at a kiosk; its printer has not answered yet. More than 60 s of this become UNPRINTED with an alarm. */
    PENDING,
    /** The printer said that everything was processed. */
    PRINTED,
    /** The printer did not say so; the number is valid and shown big on the screen. */
    UNPRINTED,
    /** Printed a second time on request. */
    COPY_PRINTED
}
