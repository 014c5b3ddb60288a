package org.paihao.server.clock;

import java.time.Instant;

/**
 * What the hall's clock showed at one moment.
 *
 * @param time never before that of an earlier reading
 * @param doubtful whether the machine's clock is not believed, so that the time is only measured on from when it was
 */
public record Reading(Instant time, boolean doubtful) {}
