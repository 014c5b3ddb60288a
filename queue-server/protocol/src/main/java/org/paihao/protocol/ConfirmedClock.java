package org.paihao.protocol;

import java.time.OffsetDateTime;

/**
 * What somebody confirmed.
 *
 * @param clockTime what the server machine's clock showed
 */
public record ConfirmedClock(OffsetDateTime clockTime) {}
