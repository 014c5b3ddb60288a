package org.paihao.server;

import org.paihao.server.day.DayDesk;
import org.paihao.server.day.Forgotten;

/** The business day: how it opens and closes, and what it finds left open. */
public final class DayParts {
    private DayParts() {}

    /** @param atClose what else is due when a date is over */
    public static DayDesk days(FloorParts floor, TicketParts numbers, WindowParts windows, DayDesk.AtClose atClose) {
        Forgotten forgotten = new Forgotten(
                floor.hall(), floor.clock(), floor.tickets(), floor.windows(), windows.windows(), floor.transactions());
        return new DayDesk(
                floor.hall(),
                floor.clock(),
                floor.tickets(),
                floor.windows(),
                floor.answers(),
                numbers.expiry(),
                numbers.slips(),
                forgotten,
                atClose);
    }
}
