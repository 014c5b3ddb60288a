package org.paihao.server;

import org.paihao.server.calling.ClerkDesk;
import org.paihao.server.tide.TideDesk;
import org.paihao.server.tide.TideSource;
import org.paihao.server.window.WindowDesk;

/** What happens at the windows: opening and closing, calling and serving, tides between them. */
public record WindowParts(WindowDesk windows, ClerkDesk clerks, TideSource tides, TideDesk tideDesk) {
    public static WindowParts of(FloorParts floor, TicketParts numbers) {
        WindowDesk windows = new WindowDesk(floor.hall(), floor.windows(), floor.services());
        ClerkDesk clerks = new ClerkDesk(
                floor.hall(),
                floor.clock(),
                floor.tickets(),
                floor.wording(),
                floor.windows(),
                windows,
                floor.services(),
                floor.order(),
                floor.transactions(),
                floor.openings(),
                numbers.tickets());
        TideSource tides =
                new TideSource(floor.hall(), floor.clock(), floor.tickets(), floor.windows(), floor.services());
        return new WindowParts(
                windows,
                clerks,
                tides,
                new TideDesk(floor.hall(), floor.clock(), floor.tickets(), floor.windows(), windows, tides));
    }
}
