package org.paihao.server.lease;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.paihao.protocol.Lease;
import org.paihao.protocol.LeaseList;
import org.paihao.server.access.Actor;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.HallDay;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketNumber;

/** Gives kiosks the numbers that they may give by themselves. Each method is one command inside the ledger's act. */
public final class LeaseDesk {
    private static final int ID_BYTES = 12;

    private final Hall hall;
    private final HallClock clock;
    private final LeaseSeal seal;
    private final LeaseStore leases = new LeaseStore();
    private final SecureRandom random = new SecureRandom();

    public LeaseDesk(Hall hall, HallClock clock, HallKey key) {
        this.hall = hall;
        this.clock = clock;
        this.seal = new LeaseSeal(key);
    }

    /**
     * The kiosk's leases for today, where it is a working day, and for the next one; asked again, the same ones.
     *
     * @throws Refusal 409 {@code lease.no-range} where five other kiosks have them all
     */
    LeaseList lease(Writing writing, Actor kiosk) throws SQLException {
        int slot = slot(writing, kiosk);
        List<Lease> held = new ArrayList<>();
        for (LocalDate day : days(writing.day())) {
            held.add(lease(writing, kiosk, slot, day));
        }
        return new LeaseList(List.copyOf(held));
    }

    private List<LocalDate> days(LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        if (hall.hours().workingDay(today)) {
            days.add(today);
        }
        hall.hours().workingDays(today.plusDays(1)).findFirst().ifPresent(days::add);
        return days;
    }

    private int slot(Writing writing, Actor kiosk) throws SQLException {
        Optional<Integer> known = leases.slot(writing.database(), kiosk.name());
        if (known.isPresent()) {
            return known.get();
        }
        int free = leases.freeSlot(writing)
                .orElseThrow(() -> Refusal.conflict(
                        "lease.no-range",
                        "a hall has numbers for five kiosks that are cut off; revoke one that is not there any more",
                        Map.of("kiosks", TicketNumber.LEASED_RANGES)));
        leases.clearSlot(writing, free);
        leases.keepSlot(writing, free, kiosk.name());
        return free;
    }

    private Lease lease(Writing writing, Actor kiosk, int slot, LocalDate day) throws SQLException {
        int first = TicketNumber.firstLeased(slot);
        int last = TicketNumber.lastLeased(slot);
        Optional<LeaseStore.Given> given = leases.lease(writing.database(), day, slot, kiosk.name());
        String id = given.map(LeaseStore.Given::id).orElseGet(this::newId);
        if (given.isEmpty()) {
            leases.keep(writing, id, day, slot, kiosk.name());
            writing.journal(
                    "leased",
                    kiosk.journalName(),
                    null,
                    null,
                    Map.of("lease", id, "day", day.toString(), "first", first, "last", last));
        }
        HallDay plan = hall.hours().on(day);
        List<Service> services = hall.services().stream()
                .filter(service -> plan.terms().serves(service.id()))
                .toList();
        Map<String, String> letters = new TreeMap<>();
        services.forEach(service -> letters.put(service.letter(), service.id()));
        String epoch = leases.epoch(writing.database());
        Map<String, Integer> used = leases.used(writing.database(), day, first, last);
        LeaseTerms terms = new LeaseTerms(
                id,
                hall.id(),
                epoch,
                kiosk.name(),
                day,
                first,
                last,
                given.map(LeaseStore.Given::given).orElse(writing.at()),
                letters);
        return new Lease(
                id,
                epoch,
                kiosk.name(),
                day,
                first,
                last,
                hours(day),
                services.stream()
                        .map(service ->
                                new Lease.Offer(service.id(), service.letter(), used.getOrDefault(service.id(), 0)))
                        .toList(),
                seal.of(terms));
    }

    private List<Lease.Span> hours(LocalDate day) {
        return hall.hours().issuing(day).stream()
                .map(span -> new Lease.Span(
                        clock.wire(span.from().toEpochMilli()),
                        clock.wire(span.until().toEpochMilli())))
                .toList();
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
