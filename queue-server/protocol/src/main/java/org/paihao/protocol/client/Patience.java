package org.paihao.protocol.client;

import java.time.Duration;

/**
 * How long a call waits, in real time.
 *
 * @param connect for the connection to stand
 * @param answer for one attempt's whole answer, its body included
 * @param altogether for all attempts of one call with the waiting between them
 */
public record Patience(Duration connect, Duration answer, Duration altogether) {
    /** For a citizen who stands before a screen. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));

    public Patience altogether(Duration limit) {
        return new Patience(connect, answer, limit);
    }
}
