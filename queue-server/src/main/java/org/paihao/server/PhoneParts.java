package org.paihao.server;

import java.util.function.LongSupplier;
import org.paihao.server.phone.HallPage;
import org.paihao.server.phone.PhoneDesk;
import org.paihao.server.phone.PhoneRoutes;
import org.paihao.server.storage.Ledger;
import org.paihao.server.storage.Readers;
import org.paihao.server.view.HallNow;

/** What a citizen's own phone is shown. */
final class PhoneParts {
    private PhoneParts() {}

    static PhoneRoutes routes(
            FloorParts floor, TicketParts numbers, Ledger ledger, Readers readers, LongSupplier nanoTime) {
        PhoneDesk desk = new PhoneDesk(
                floor.hall(),
                floor.clock(),
                floor.tickets(),
                floor.wording(),
                numbers.tickets(),
                numbers.slips(),
                floor.services(),
                floor.waits());
        HallNow now = new HallNow(floor.hall(), floor.clock(), floor.tickets(), floor.services(), floor.waits());
        return new PhoneRoutes(
                floor.key(),
                floor.clock(),
                ledger,
                readers,
                floor.answers(),
                desk,
                new HallPage(floor.hall(), floor.clock(), readers, now, floor.windows(), nanoTime),
                floor.hall().guides(),
                nanoTime);
    }
}
