package org.paihao.serial;

/** A line that could not be used. The message never holds what was said over it. */
public final class SerialFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is the matter with the line. */
    public enum Kind {
        /** Unplugged, path missing, or used by another program. */
        LOST,
        /** Open, and the other side takes no bytes. */
        STUCK
    }

    private final Kind kind;

    SerialFault(Kind kind, String what) {
        super(what);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
