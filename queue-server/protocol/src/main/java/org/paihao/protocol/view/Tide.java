package org.paihao.protocol.view;

import java.time.OffsetDateTime;

/**
 * A service that a window took over for a while.
 *
 * @param service id
 * @param until when it ends by itself
 * @param waitingBefore how many waited for the service when it was taken over
 * @param ended null while it runs; {@code waitingAfter} and {@code calls} (people of that service whom the window called)
 *     are known only then
 */
public record Tide(
        int window,
        String service,
        OffsetDateTime begun,
        OffsetDateTime until,
        int waitingBefore,
        OffsetDateTime ended,
        Integer waitingAfter,
        Integer calls) {}
