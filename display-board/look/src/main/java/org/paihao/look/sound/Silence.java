package org.paihao.look.sound;

/** Why a hall hears nothing, or less than it should. */
public enum Silence {
    /** No sound card, or another program holds it. */
    NO_LOUDSPEAKER,
    /** espeak-ng is not installed or fails: only the chime is heard. */
    NO_SPEECH
}
