package org.paihao.server.storage;

/** The books could not do what was asked: a fault, logged once where it is answered, never a refusal. */
public final class BooksFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    BooksFault(String message, Throwable cause, boolean outcomeUnknown) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /** True if the command may have been saved all the same: the caller asks again with the same key. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
