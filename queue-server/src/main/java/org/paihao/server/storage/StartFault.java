package org.paihao.server.storage;

/** The server cannot start; the message is one line for the person at the keyboard and says what to do. */
public final class StartFault extends Exception {
    private static final long serialVersionUID = 1L;

    public StartFault(String message) {
        super(message);
    }

    public StartFault(String message, Throwable cause) {
        super(message, cause);
    }
}
