package org.paihao.server.view;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.paihao.protocol.view.KioskView;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.HallDay;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;
import org.paihao.server.day.Quotas;
import org.paihao.server.storage.Database;

/** Renders what a kiosk has to say of the day before anybody takes a number. */
final class TodaySource {
    private final Hall hall;
    private final Quotas quotas;

    TodaySource(Hall hall, HallClock clock) {
        this.hall = hall;
        this.quotas = new Quotas(hall.hours(), clock);
    }

    /** @param services with how long somebody would wait for each */
    KioskView.Today render(Database database, Moment moment, List<KioskView.Service> services) throws SQLException {
        HallDay day = hall.hours().on(moment.day());
        List<String> full = new ArrayList<>();
        for (Service service : hall.services()) {
            if (quotas.full(database, moment.day(), moment.at(), service).isPresent()) {
                full.add(service.id());
            }
        }
        return new KioskView.Today(
                day.terms().kind(),
                day.name().orElse(null),
                day.terms().boardText().orElse(null),
                hall.services().stream()
                        .map(Service::id)
                        .filter(service -> !day.terms().serves(service))
                        .toList(),
                full,
                mayNotBeReached(moment, services));
    }

    /** By the waiting time that the hall tells: whoever waits longer than the doors stay open, breaks left out. */
    private List<String> mayNotBeReached(Moment moment, List<KioskView.Service> services) {
        long left = hall.hours().left(Instant.ofEpochMilli(moment.at())).toMinutes();
        return services.stream()
                .filter(service ->
                        left > 0 && service.range() != null && service.range().midMinutes() > left)
                .map(KioskView.Service::id)
                .toList();
    }
}
