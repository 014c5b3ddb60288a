package org.paihao.server.storage;

import java.sql.SQLException;

/** The books could not do what was asked: a fault, logged once where it is answered, never a refusal. */
public final class BooksFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    /** What became of the command. */
    public enum Outcome {
        NOT_DONE,
        /** Not done, because the disk has no room. */
        DISK_FULL,
        /** It may have been saved all the same: the caller asks again with the same key. */
        UNKNOWN
    }

    private BooksFault(String message, Throwable cause, Outcome outcome) {
        super(message, cause);
        this.outcome = outcome;
    }

    static BooksFault notDone(String message, Throwable cause) {
        return new BooksFault(message, cause, Outcome.NOT_DONE);
    }

    static BooksFault notSaved(Exception cause) {
        return diskFull(cause)
                ? new BooksFault("not saved: the disk is full", cause, Outcome.DISK_FULL)
                : new BooksFault("not saved", cause, Outcome.NOT_DONE);
    }

    static BooksFault unknown(Exception cause) {
        return new BooksFault("outcome unknown, retry with the same key", cause, Outcome.UNKNOWN);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Whether there was no room for what was to be written; SQLite then writes nothing of the transaction's end. */
    static boolean diskFull(Exception cause) {
        return cause instanceof SQLException fault && fault.getErrorCode() == Database.FULL;
    }
}
