package org.paihao.server;

import org.paihao.server.day.DayDesk;
import org.paihao.server.http.Access;
import org.paihao.server.lease.LeaseDesk;
import org.paihao.server.lease.LeaseRoutes;
import org.paihao.server.lease.MergeDesk;
import org.paihao.server.storage.Ledger;
import org.paihao.server.ticket.AbandonedDesk;
import org.paihao.server.ticket.OfflineDesk;

/** The numbers that kiosks give while they cannot ask. */
public final class LeaseParts {
    private LeaseParts() {}

    public static LeaseRoutes routes(
            FloorParts floor, TicketParts numbers, DayDesk days, Access access, Ledger ledger) {
        return new LeaseRoutes(
                access,
                ledger,
                floor.answers(),
                new LeaseDesk(floor.hall(), floor.clock(), floor.key()),
                new MergeDesk(
                        floor.hall(),
                        floor.clock(),
                        floor.key(),
                        new OfflineDesk(floor.tickets(), numbers.papers()),
                        new AbandonedDesk(floor.tickets(), floor.answers()),
                        floor.wording(),
                        days));
    }
}
