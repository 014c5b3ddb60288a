package org.paihao.server.slip;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Slip;
import org.paihao.protocol.SlipKind;
import org.paihao.protocol.SlipUse;
import org.paihao.protocol.Ticket;
import org.paihao.server.access.Actor;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.Expiry;
import org.paihao.server.ticket.Lane;
import org.paihao.server.ticket.NewTicket;
import org.paihao.server.ticket.NumberRule;
import org.paihao.server.ticket.PaperMark;
import org.paihao.server.ticket.Place;
import org.paihao.server.ticket.TicketDesk;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;

/**
 * Makes slips and takes them back for a number that goes first. A slip's code is made of its id by the hall's key, so it
 * can be shown again; what is stored and kept of answers never holds it. Each method is one command inside the ledger's
 * act.
 */
public final class SlipDesk {
    private static final int ID_BYTES = 12;

    private final Hall hall;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final TicketDesk ticketDesk;
    private final Expiry expiry;
    private final List<NumberRule> rules;
    private final HallKey key;
    private final PaperMark papers;
    private final SlipStore slips = new SlipStore();
    private final Guesses guesses = new Guesses(System::nanoTime);
    private final SecureRandom random = new SecureRandom();

    /** @param rules for which even the holder of a slip gets no number */
    public SlipDesk(
            Hall hall,
            TicketStore tickets,
            TicketWording wording,
            TicketDesk ticketDesk,
            Expiry expiry,
            List<NumberRule> rules,
            HallKey key) {
        this.hall = hall;
        this.tickets = tickets;
        this.wording = wording;
        this.ticketDesk = ticketDesk;
        this.expiry = expiry;
        this.rules = rules;
        this.key = key;
        this.papers = new PaperMark(key);
    }

    /**
     * Promises somebody the next working day, which ends the ticket.
     *
     * @throws Refusal 404 {@code ticket.unknown}, 409 {@code ticket.wrong-state} unless it waits, is held or did not come,
     *     409 {@code slip.no-day} where no day is foreseen on which the hall serves that
     */
    Slip promise(Writing writing, Actor actor, String id) throws SQLException {
        TicketRow ticket = ticket(writing.database(), id);
        expiry.expire(writing, actor.journalName(), ticket);
        return promise(writing, actor.journalName(), ticket, writing.day().plusDays(1))
                .orElseThrow(() -> Refusal.conflict(
                        "slip.no-day",
                        "the hall foresees no day for this service",
                        Map.of("service", ticket.service())));
    }

    /**
     * A promise for a ticket that has just expired.
     *
     * @param by as the journal names it
     * @param first the first date that may be promised
     * @return empty where no day is foreseen on which the hall serves that
     */
    public Optional<Slip> promise(Writing writing, String by, TicketRow ticket, LocalDate first) throws SQLException {
        List<LocalDate> days = hall.hours()
                .workingDays(first, ticket.service())
                .limit(hall.closing().promiseDays())
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(make(
                writing, by, SlipKind.PROMISE, ticket, ticket.service(), null, days.get(0), days.get(days.size() - 1)));
    }

    /**
     * The slip for somebody whose papers are missing: for the last transaction that ended so at the actor's window, or at
     * any window where the actor has none. Asking again gives the same slip.
     *
     * @throws Refusal 404 {@code ticket.unknown}, 409 {@code slip.no-cause}
     */
    Slip supplement(Writing writing, Actor actor, String id) throws SQLException {
        Database database = writing.database();
        TicketRow ticket = ticket(database, id);
        String transaction = slips.papersMissing(database, id, actor.window())
                .orElseThrow(() -> Refusal.conflict(
                        "slip.no-cause", "finish with the outcome SUPPLEMENT first", Map.of("outcome", "SUPPLEMENT")));
        Optional<SlipRow> known = slips.ofTransaction(database, transaction);
        if (known.isPresent()) {
            return wire(known.get());
        }
        String service = slips.serviceOf(database, transaction);
        List<LocalDate> days = hall.hours()
                .workingDays(writing.day().plusDays(1), service)
                .limit(hall.closing().supplementDays())
                .toList();
        LocalDate last = days.isEmpty() ? writing.day() : days.get(days.size() - 1);
        return make(
                writing, actor.journalName(), SlipKind.SUPPLEMENT, ticket, service, transaction, writing.day(), last);
    }

    private Slip make(
            Writing writing,
            String by,
            SlipKind kind,
            TicketRow ticket,
            String service,
            String transaction,
            LocalDate from,
            LocalDate to)
            throws SQLException {
        SlipRow slip;
        byte[] hash;
        do {
            slip = new SlipRow(newId(), kind, ticket.id(), ticket.label(), service, from, to, null);
            hash = SlipCode.hash(key, SlipCode.of(key, slip.id()));
        } while (slips.isTaken(writing.database(), hash));
        slips.insert(writing, slip, hash, transaction);
        writing.journal(
                kind == SlipKind.PROMISE ? "promised" : "papers-missing",
                by,
                ticket.id(),
                null,
                Map.of("slip", slip.id(), "validFrom", from.toString(), "validTo", to.toString()));
        return wire(slip);
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /**
     * Exchanges a slip for a number that goes before the queue; no quota holds it up.
     *
     * @throws Refusal 400 {@code slip.malformed}, 404 {@code slip.unknown}, 409 {@code slip.used}, {@code slip.not-yet},
     *     {@code slip.expired}, 429 {@code rate.limited}
     */
    Ticket redeem(Writing writing, Actor actor, SlipUse use) throws SQLException {
        guesses.check(actor.journalName());
        SlipRow slip = found(writing.database(), use).orElseThrow(() -> {
            guesses.wrong(actor.journalName());
            return Refusal.notFound("slip.unknown", "there is no such slip");
        });
        good(slip, writing.day());
        Service service = hall.service(slip.service())
                .orElseThrow(() -> Refusal.notFound("service.unknown", "this hall has no such service any more"));
        for (NumberRule rule : rules) {
            rule.check(writing, service);
        }
        PrintState print = actor.kind() == Actor.Kind.KIOSK ? PrintState.PENDING : PrintState.NONE;
        TicketRow ticket = ticketDesk.issue(
                writing,
                actor,
                new NewTicket(service.id(), print, Place.in(Lane.SLIP, writing.at()), null, null, null, 2));
        slips.use(writing, slip.id(), ticket.id());
        writing.journal(
                "slip-used",
                actor.journalName(),
                ticket.id(),
                null,
                Map.of("slip", slip.id(), "kind", slip.kind().name()));
        return wording.of(
                writing.database(),
                tickets.find(writing.database(), ticket.id()).orElseThrow());
    }

    private Optional<SlipRow> found(Database database, SlipUse use) throws SQLException {
        if ((use.code() == null) == (use.paper() == null)) {
            throw Refusal.badRequest("slip.malformed", "name the code of the slip or the paper of the old ticket");
        }
        if (use.paper() != null) {
            Optional<String> ticket = papers.read(use.paper());
            return ticket.isEmpty() ? Optional.empty() : slips.ofTicket(database, ticket.get());
        }
        String code = SlipCode.read(use.code())
                .orElseThrow(() -> Refusal.badRequest("slip.malformed", "this code was mistyped"));
        return slips.byCode(database, SlipCode.hash(key, code));
    }

    private static void good(SlipRow slip, LocalDate today) {
        if (slip.usedBy() != null) {
            throw Refusal.conflict("slip.used", "this slip was exchanged already", Map.of("number", slip.usedBy()));
        }
        if (today.isBefore(slip.validFrom())) {
            throw Refusal.conflict(
                    "slip.not-yet",
                    "this slip is for a later day",
                    Map.of("validFrom", slip.validFrom().toString()));
        }
        if (today.isAfter(slip.validTo())) {
            throw Refusal.conflict(
                    "slip.expired",
                    "this slip was good until an earlier day",
                    Map.of("validTo", slip.validTo().toString()));
        }
    }

    /** Those whom a day did not reach, by number. */
    public List<Slip> promised(Database database, LocalDate day) throws SQLException {
        return slips.made(database, day, SlipKind.PROMISE).stream()
                .map(this::wire)
                .toList();
    }

    /** How many came that day with a supplement slip. */
    public int secondTrips(Database database, LocalDate day) throws SQLException {
        return slips.used(database, day, SlipKind.SUPPLEMENT);
    }

    /** The slip as it is handed out: kept answers and the journal hold it without its code. */
    public Slip handOut(Slip slip) {
        return slip.usedBy() == null ? slip.withCode(SlipCode.of(key, slip.id())) : slip;
    }

    /** The slip that was made for a ticket, as its holder is shown it. */
    public Optional<Slip> ofHolder(Database database, String ticket) throws SQLException {
        return slips.ofTicket(database, ticket).map(this::wire).map(this::handOut);
    }

    private Slip wire(SlipRow slip) {
        return new Slip(
                slip.id(),
                slip.kind(),
                null,
                slip.number(),
                wording.service(slip.service()),
                slip.validFrom(),
                slip.validTo(),
                slip.usedBy());
    }

    private TicketRow ticket(Database database, String id) throws SQLException {
        return tickets.find(database, id)
                .orElseThrow(() -> Refusal.notFound("ticket.unknown", "there is no such ticket here"));
    }
}
