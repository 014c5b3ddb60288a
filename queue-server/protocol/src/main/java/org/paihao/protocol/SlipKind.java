package org.paihao.protocol;

/** Why somebody comes again without queueing. */
public enum SlipKind {
    /** The hall closed before it was their turn. */
    PROMISE,
    /** Papers were missing (补正). */
    SUPPLEMENT
}
