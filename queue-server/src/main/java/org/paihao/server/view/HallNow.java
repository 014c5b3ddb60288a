package org.paihao.server.view;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paihao.protocol.view.HallName;
import org.paihao.protocol.view.KioskView;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Hours;
import org.paihao.server.catalog.Service;
import org.paihao.server.catalog.Span;
import org.paihao.server.clock.HallClock;
import org.paihao.server.estimate.HallWaits;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.window.Served;
import org.paihao.server.window.WindowServices;

/** What the hall offers at a moment to somebody who thinks of taking a number: at a kiosk, or still at home. */
public final class HallNow {
    private final MomentStore books = new MomentStore();
    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final WindowServices windowServices;
    private final HallWaits waits;
    private final TodaySource today;
    private final List<KioskView.HoursLine> hours;

    public HallNow(Hall hall, HallClock clock, TicketStore tickets, WindowServices windowServices, HallWaits waits) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.windowServices = windowServices;
        this.waits = waits;
        this.today = new TodaySource(hall, clock);
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

    /** Fields as in {@link KioskView}. */
    public record Offer(
            HallName hall,
            boolean open,
            OffsetDateTime issuingUntil,
            OffsetDateTime opensNext,
            List<KioskView.HoursLine> hours,
            List<KioskView.Service> services,
            KioskView.Today today) {}

    /** As it is now. */
    public Offer render(Database database) throws SQLException {
        return render(
                database,
                new Moment(clock.now().toEpochMilli(), books.books(database).day()));
    }

    Offer render(Database database, Moment moment) throws SQLException {
        waits.look(database, moment.day(), moment.at());
        Instant now = Instant.ofEpochMilli(moment.at());
        Hours when = hall.hours();
        List<KioskView.Service> services = new ArrayList<>();
        Served served = windowServices.all(database, moment.at());
        for (Service service : hall.services()) {
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
        // By a clock that is not believed nobody can say that the hall is closed: who stands there gets a number.
        boolean asked = clock.doubt().isPresent();
        return new Offer(
                HallNames.of(hall, clock),
                asked || when.open(now),
                wire(when.issuingUntil(now)),
                asked ? null : wire(when.opensNext(now)),
                hours,
                services,
                today.render(database, moment, services));
    }

    private OffsetDateTime wire(Optional<Instant> time) {
        return time.map(instant -> clock.wire(instant.toEpochMilli())).orElse(null);
    }
}
