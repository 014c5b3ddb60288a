package org.paihao.server.view;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.view.KioskView;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Hours;
import org.paihao.server.catalog.Span;
import org.paihao.server.clock.HallClock;
import org.paihao.server.estimate.HallWaits;
import org.paihao.server.help.HelpDesk;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.ReprintStore;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.window.Served;
import org.paihao.server.window.WindowServices;

/** Renders the view of a kiosk. */
final class KioskSource {
    private final ReprintStore reprints = new ReprintStore();
    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final WindowServices windowServices;
    private final HallWaits waits;
    private final TodaySource today;
    private final HelpDesk help;
    private final List<KioskView.Group> groups;
    private final List<KioskView.HoursLine> hours;

    KioskSource(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            TicketWording wording,
            WindowServices windowServices,
            HallWaits waits,
            TodaySource today,
            HelpDesk help) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.windowServices = windowServices;
        this.waits = waits;
        this.today = today;
        this.help = help;
        this.groups = hall.groups().stream()
                .map(group -> new KioskView.Group(group.id(), group.name(), group.pictogram()))
                .toList();
        this.hours = hall.hours().week().stream()
                .filter(plan -> !plan.spans().isEmpty())
                .map(plan -> new KioskView.HoursLine(plan.name(), times(plan.spans())))
                .toList();
    }

    private static Map<String, String> times(List<Span> spans) {
        String times =
                spans.stream().map(span -> span.from() + "–" + span.until()).collect(Collectors.joining("  "));
        return Map.of("zh-CN", times, "en", times);
    }

    KioskView render(Database database, Moment moment, String device) throws SQLException {
        waits.look(database, moment.day(), moment.at());
        Instant now = Instant.ofEpochMilli(moment.at());
        Hours when = hall.hours();
        List<KioskView.Service> services = new ArrayList<>();
        Served served = windowServices.all(database, moment.at());
        for (var service : hall.services()) {
            int count = tickets.waitingCount(database, moment.day(), service.id());
            services.add(new KioskView.Service(
                    service.id(),
                    service.letter(),
                    service.group().orElse(null),
                    service.name(),
                    service.examples(),
                    service.pictogram(),
                    count,
                    served.windowsFor(service.id()),
                    waits.after(service.id(), count).orElse(null)));
        }
        List<Ticket> pending = new ArrayList<>();
        for (TicketRow ticket : tickets.withoutPaper(database, device, moment.day())) {
            pending.add(wording.of(database, ticket));
        }
        // By a clock that is not believed nobody can say that the hall is closed: who stands there gets a number.
        boolean asked = clock.doubt().isPresent();
        List<KioskView.Reprint> wanted = new ArrayList<>();
        for (ReprintStore.Wanted paper : reprints.at(database, device)) {
            TicketRow ticket = tickets.find(database, paper.ticket()).orElseThrow();
            wanted.add(new KioskView.Reprint(clock.wire(paper.asked()), wording.of(database, ticket)));
        }
        return new KioskView(
                null,
                null,
                HallNames.of(hall, clock),
                hall.kioskLabel(device),
                asked || when.open(now),
                wire(when.issuingUntil(now)),
                asked ? null : wire(when.opensNext(now)),
                hours,
                groups,
                services,
                pending,
                wanted,
                today.render(database, moment, services),
                help.of(database, moment.at(), device).orElse(null));
    }

    private OffsetDateTime wire(Optional<Instant> time) {
        return time.map(instant -> clock.wire(instant.toEpochMilli())).orElse(null);
    }
}
