package org.paihao.server.lease;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.MergedTickets;
import org.paihao.protocol.MergedTickets.Merged;
import org.paihao.protocol.MergedTickets.Outcome;
import org.paihao.protocol.Notified;
import org.paihao.protocol.OfflineTicket;
import org.paihao.protocol.OfflineTickets;
import org.paihao.protocol.PrintState;
import org.paihao.server.access.Actor;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.day.DayDesk;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.AbandonedDesk;
import org.paihao.server.ticket.NewTicket;
import org.paihao.server.ticket.Numbered;
import org.paihao.server.ticket.OfflineDesk;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketWording;

/**
 * Takes tickets into the books that a kiosk gave while it could not ask. What is on paper is never refused by a rule of
 * the day; only what no lease allows is.
 */
public final class MergeDesk {
    private static final int MOST = 100;
    private static final int KNOWN_DAYS = 30;

    private final Hall hall;
    private final HallClock clock;
    private final LeaseSeal seal;
    private final LeaseStore leases = new LeaseStore();
    private final OfflineDesk tickets;
    private final AbandonedDesk abandoned;
    private final TicketWording wording;
    private final DayDesk days;

    public MergeDesk(
            Hall hall,
            HallClock clock,
            HallKey key,
            OfflineDesk tickets,
            AbandonedDesk abandoned,
            TicketWording wording,
            DayDesk days) {
        this.hall = hall;
        this.clock = clock;
        this.seal = new LeaseSeal(key);
        this.tickets = tickets;
        this.abandoned = abandoned;
        this.wording = wording;
        this.days = days;
    }

    /**
     * @throws Refusal 403 {@code lease.forged}, 403 {@code lease.other-kiosk}, 410 {@code lease.expired}, 400 {@code
     *     tickets.broken}
     */
    MergedTickets merge(Writing writing, Actor kiosk, OfflineTickets brought) throws SQLException {
        LeaseTerms lease = seal.read(brought.lease())
                .filter(terms -> terms.hall().equals(hall.id()))
                .orElseThrow(() -> Refusal.forbidden("lease.forged", "this hall has not given that lease"));
        if (!lease.kiosk().equals(kiosk.name())) {
            throw Refusal.forbidden("lease.other-kiosk", "this lease is another kiosk's");
        }
        if (lease.day().isBefore(writing.day().minusDays(KNOWN_DAYS))) {
            throw Refusal.of(410, "lease.expired", "this lease ended too long ago", Map.of("days", KNOWN_DAYS));
        }
        if (brought.tickets() == null
                || brought.tickets().size() > MOST
                || !brought.tickets().stream().allMatch(MergeDesk::whole)) {
            throw Refusal.badRequest("tickets.broken", "bring at most " + MOST + " tickets as openapi.yaml has them");
        }
        // Where the books were restored from before this kiosk had its slot, the lease tells it.
        leases.keepSlot(writing, LeasedNumber.slot(lease), kiosk.name());
        List<Merged> merged = new ArrayList<>();
        for (OfflineTicket ticket : brought.tickets()) {
            merged.add(merge(writing, kiosk, lease, ticket));
        }
        return new MergedTickets(List.copyOf(merged));
    }

    private static boolean whole(OfflineTicket ticket) {
        return ticket != null
                && ticket.id() != null
                && ticket.id().matches("[A-Za-z0-9_-]{16}")
                && ticket.number() != null
                && ticket.service() != null
                && ticket.issuedAt() != null
                && ticket.print() != null
                && ticket.print().compareTo(PrintState.PENDING) >= 0
                && ticket.print().compareTo(PrintState.UNPRINTED) <= 0
                && ticket.notified().size() <= OfflineTicket.MOST_NOTIFIED
                && ticket.notified().stream().allMatch(given -> given.item() != null);
    }

    private Merged merge(Writing writing, Actor kiosk, LeaseTerms lease, OfflineTicket ticket) throws SQLException {
        Database database = writing.database();
        Optional<Integer> n = LeasedNumber.in(lease, ticket);
        if (n.isEmpty() || !leases.knows(database, ticket.service())) {
            return refused(ticket, "lease.outside");
        }
        LocalDate given = clock.dayOf(ticket.issuedAt().toInstant());
        if (!given.equals(lease.day())) {
            return refused(ticket, "lease.expired");
        }
        LeaseStore.Brought number =
                new LeaseStore.Brought(kiosk.name(), lease.day(), ticket.service(), n.get(), ticket.id());
        Optional<LeaseStore.Brought> before = leases.brought(database, ticket.id());
        if (before.isPresent()) {
            return again(writing, kiosk, ticket, number, before.get());
        }
        if (tickets.isGiven(database, lease.day(), ticket.number())) {
            return refused(ticket, "lease.number-used");
        }
        if (tickets.find(database, ticket.id()).isPresent()) {
            return refused(ticket, "lease.id-used");
        }
        return first(writing, kiosk, lease, ticket, number);
    }

    private Merged first(
            Writing writing, Actor kiosk, LeaseTerms lease, OfflineTicket ticket, LeaseStore.Brought number)
            throws SQLException {
        Optional<TicketRow> called = abandoned.settle(writing, kiosk, ticket.abandoned(), lease.day(), ticket.number());
        TicketRow row = called.isPresent() ? called.get() : book(writing, kiosk, lease, ticket, number.n());
        leases.keep(
                writing,
                ticket.id(),
                lease.id(),
                new LeaseStore.Brought(kiosk.name(), number.day(), number.service(), number.n(), row.id()));
        follow(writing, kiosk, ticket, row.id());
        days.endIfOver(writing, tickets.find(writing.database(), row.id()).orElseThrow());
        return answer(writing, ticket, row.id());
    }

    private TicketRow book(Writing writing, Actor kiosk, LeaseTerms lease, OfflineTicket ticket, int n)
            throws SQLException {
        long told = ticket.issuedAt().toInstant().toEpochMilli();
        // No ticket is older than the lease that it was given under, and none comes from the future.
        long arrived = Math.min(writing.at(), Math.max(lease.given(), told));
        Map<String, Object> facts = new HashMap<>(Map.of("lease", lease.id()));
        if (arrived != told) {
            facts.put("told", told);
        }
        return tickets.book(
                writing,
                kiosk,
                NewTicket.plain(ticket.service(), PrintState.PENDING),
                new Numbered(ticket.id(), lease.day(), n, ticket.number(), kiosk.name(), arrived),
                facts);
    }

    private Merged again(
            Writing writing, Actor kiosk, OfflineTicket ticket, LeaseStore.Brought number, LeaseStore.Brought before)
            throws SQLException {
        boolean same = before.device().equals(number.device())
                && before.day().equals(number.day())
                && before.service().equals(number.service())
                && before.n() == number.n();
        if (!same) {
            return refused(ticket, "lease.id-used");
        }
        follow(writing, kiosk, ticket, before.ticket());
        return answer(writing, ticket, before.ticket());
    }

    /** What the kiosk knows of it by now: its paper, what its holder was given to read, and whether they voided it. */
    private void follow(Writing writing, Actor kiosk, OfflineTicket ticket, String id) throws SQLException {
        tickets.paper(writing, kiosk, id, ticket.print());
        for (Notified given : ticket.notified()) {
            tickets.notified(writing, kiosk, id, given);
        }
        if (ticket.cancelled()) {
            tickets.voided(writing, kiosk, id);
        }
    }

    private Merged answer(Writing writing, OfflineTicket ticket, String id) throws SQLException {
        TicketRow now = tickets.find(writing.database(), id).orElseThrow();
        Outcome how = id.equals(ticket.id()) ? Outcome.BOOKED : Outcome.ALIAS;
        return new Merged(ticket.id(), how, wording.of(writing.database(), now), null);
    }

    private static Merged refused(OfflineTicket ticket, String code) {
        return new Merged(ticket.id(), Outcome.REFUSED, null, code);
    }
}
