package org.paihao.server.calling;

import java.util.HashMap;
import java.util.Map;
import org.paihao.server.ticket.Lane;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore.Counted;

/**
 * What the order of calling goes by besides those who wait.
 *
 * @param at hall time in epoch milliseconds
 * @param normals how many without priority this window called since its last one with it
 * @param queues what the queue of each service counts today
 */
record Present(long at, long normals, Map<String, Counted> queues) {
    /** How many were called from a service's queue today. */
    long callsFrom(String service) {
        return queues.getOrDefault(service, Counted.NOBODY).calls();
    }

    /** As it will be when that one has been called. */
    Present after(TicketRow called) {
        Map<String, Counted> after = new HashMap<>(queues);
        Counted before = queues.getOrDefault(called.service(), Counted.NOBODY);
        after.put(called.service(), new Counted(before.waiting() - 1, before.calls() + 1));
        return new Present(at, normalsAfter(called), after);
    }

    /** How many without priority it will be then. */
    long normalsAfter(TicketRow called) {
        Lane lane = called.place().lane();
        return lane == Lane.PRIORITY ? 0 : lane == Lane.ARRIVAL ? normals + 1 : normals;
    }
}
