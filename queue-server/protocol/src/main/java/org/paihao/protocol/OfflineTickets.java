package org.paihao.protocol;

import java.util.List;

/**
 * What a kiosk gave while it could not ask, in the order in which it gave it.
 *
 * @param lease the seal of the lease that all of them are under
 */
public record OfflineTickets(String lease, List<OfflineTicket> tickets) {}
