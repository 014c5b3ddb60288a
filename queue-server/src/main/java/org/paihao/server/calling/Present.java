package org.paihao.server.calling;

import java.util.HashMap;
import java.util.Map;
import org.paihao.server.ticket.Lane;
import org.paihao.server.ticket.TicketRow;

/**
 * What the order of calling goes by besides those who wait.
 *
 * @param at hall time in epoch milliseconds
 * @param normals how many without priority this window called since its last one with it
 * @param callsFrom how many were called from each service's queue today
 */
record Present(long at, long normals, Map<String, Long> callsFrom) {
    long callsFrom(String service) {
        return callsFrom.getOrDefault(service, 0L);
    }

    /** As it will be when that one has been called. */
    Present after(TicketRow called) {
        Map<String, Long> calls = new HashMap<>(callsFrom);
        calls.merge(called.service(), 1L, Long::sum);
        return new Present(at, normalsAfter(called), calls);
    }

    /** How many without priority it will be then. */
    long normalsAfter(TicketRow called) {
        Lane lane = called.place().lane();
        return lane == Lane.PRIORITY ? 0 : lane == Lane.ARRIVAL ? normals + 1 : normals;
    }
}
