package org.paihao.server.day;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.paihao.server.catalog.HallDay;
import org.paihao.server.catalog.Hours;
import org.paihao.server.catalog.Quota;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.NumberRule;

/** How many numbers of a service a day, and a part of it, still gives. */
public final class Quotas implements NumberRule {
    private final Hours hours;
    private final HallClock clock;
    private final DayStore days = new DayStore();

    public Quotas(Hours hours, HallClock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    /** @throws Refusal 409 {@code quota.full} */
    @Override
    public void check(Writing writing, Service service) throws SQLException {
        Optional<Quota> full = full(writing.database(), writing.day(), writing.at(), service);
        if (full.isPresent()) {
            throw Refusal.conflict(
                    "quota.full", "no more numbers of this service now", facts(full.get(), writing.day()));
        }
    }

    /** The quota for which no number of a service is given at that moment; that of the whole day first. */
    public Optional<Quota> full(Database database, LocalDate day, long at, Service service) throws SQLException {
        HallDay today = hours.on(day);
        for (Quota quota : today.terms().quotas(service.id())) {
            if (quota.holds(day, Instant.ofEpochMilli(at), hours.zone())
                    && given(database, day, service, quota) >= quota.most()) {
                return Optional.of(quota);
            }
        }
        return Optional.empty();
    }

    private int given(Database database, LocalDate day, Service service, Quota quota) throws SQLException {
        long from = quota.slot()
                .map(slot -> slot.starts(day, hours.zone()).toEpochMilli())
                .orElse(Long.MIN_VALUE);
        long until = quota.slot()
                .map(slot -> slot.ends(day, hours.zone()).toEpochMilli())
                .orElse(Long.MAX_VALUE);
        return days.given(database, day, service.letter(), from, until);
    }

    private Map<String, Object> facts(Quota quota, LocalDate day) {
        Map<String, Object> facts = new HashMap<>(Map.of("service", quota.service(), "most", quota.most()));
        quota.slot().ifPresent(slot -> {
            facts.put("from", wire(slot.starts(day, hours.zone())));
            facts.put("until", wire(slot.ends(day, hours.zone())));
        });
        return facts;
    }

    private String wire(Instant time) {
        return clock.wire(time.toEpochMilli()).toString();
    }
}
