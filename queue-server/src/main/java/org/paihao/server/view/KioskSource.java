package org.paihao.server.view;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.view.KioskView;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.help.HelpDesk;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.ReprintStore;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;

/** Renders the view of a kiosk. */
final class KioskSource {
    private final ReprintStore reprints = new ReprintStore();
    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final HallNow now;
    private final HelpDesk help;
    private final List<KioskView.Group> groups;

    KioskSource(Hall hall, HallClock clock, TicketStore tickets, TicketWording wording, HallNow now, HelpDesk help) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.now = now;
        this.help = help;
        this.groups = hall.groups().stream()
                .map(group -> new KioskView.Group(group.id(), group.name(), group.pictogram()))
                .toList();
    }

    KioskView render(Database database, Moment moment, String device) throws SQLException {
        HallNow.Offer offer = now.render(database, moment);
        List<Ticket> pending = new ArrayList<>();
        for (TicketRow ticket : tickets.withoutPaper(database, device, moment.day())) {
            pending.add(wording.of(database, ticket));
        }
        List<KioskView.Reprint> wanted = new ArrayList<>();
        for (ReprintStore.Wanted paper : reprints.at(database, device)) {
            TicketRow ticket = tickets.find(database, paper.ticket()).orElseThrow();
            wanted.add(new KioskView.Reprint(clock.wire(paper.asked()), wording.of(database, ticket)));
        }
        return new KioskView(
                null,
                null,
                offer.hall(),
                hall.kioskLabel(device),
                offer.open(),
                offer.issuingUntil(),
                offer.opensNext(),
                offer.hours(),
                groups,
                offer.services(),
                pending,
                wanted,
                offer.today(),
                help.of(database, moment.at(), device).orElse(null));
    }
}
