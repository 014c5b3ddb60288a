package org.paihao.server.ticket;

import org.paihao.protocol.HoldKind;

/**
 * How a ticket is held.
 *
 * @param since epoch milliseconds
 * @param until end of the clerk's timer (epoch milliseconds), or null
 */
public record Held(HoldKind kind, long since, Long until) {}
