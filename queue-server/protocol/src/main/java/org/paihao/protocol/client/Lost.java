package org.paihao.protocol.client;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The line of a view is silent.
 *
 * @param since when the last byte came, by this machine's clock; when the view was opened, where none ever came
 * @param hallSince the same moment by the hall's clock; null where the server never told the time
 */
public record Lost(Instant since, OffsetDateTime hallSince) {}
