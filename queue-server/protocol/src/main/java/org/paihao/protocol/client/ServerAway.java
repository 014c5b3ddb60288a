package org.paihao.protocol.client;

/**
 * No answer came in time, or none that can be understood. Whether a POST was done is unknown; asking again with the same
 * {@link IdempotencyKey} does it at most once.
 */
public final class ServerAway extends Exception {
    private static final long serialVersionUID = 1L;

    public ServerAway(String message, Throwable cause) {
        super(message, cause);
    }
}
