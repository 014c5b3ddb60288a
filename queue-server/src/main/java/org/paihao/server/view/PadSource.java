package org.paihao.server.view;

import java.sql.SQLException;
import java.util.Optional;
import org.paihao.protocol.view.PadView;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.rating.Opening;
import org.paihao.server.rating.OpeningStore;
import org.paihao.server.rating.RatingReasons;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.window.WindowStore;

/** Renders the view of a window's evaluator. */
final class PadSource {
    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final WindowStore windows;
    private final OpeningStore openings;
    private final RatingReasons reasons;

    PadSource(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            TicketWording wording,
            WindowStore windows,
            OpeningStore openings,
            RatingReasons reasons) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.windows = windows;
        this.openings = openings;
        this.reasons = reasons;
    }

    PadView render(Database database, Moment moment, int window) throws SQLException {
        Optional<Opening> asked = openings.onPad(database, window, moment.at());
        PadView.Opening opening = null;
        if (asked.isPresent()) {
            Opening found = asked.get();
            opening = new PadView.Opening(
                    found.id(),
                    tickets.find(database, found.ticket()).orElseThrow().label(),
                    wording.service(found.service()),
                    clock.wire(found.padUntil()));
        }
        return new PadView(
                null,
                null,
                HallNames.of(hall, clock),
                window,
                windows.get(database, window).clerkName(),
                opening,
                reasons.list(),
                reasons.version());
    }
}
