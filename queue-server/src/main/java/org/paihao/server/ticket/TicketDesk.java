package org.paihao.server.ticket;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Priority;
import org.paihao.protocol.PriorityRequest;
import org.paihao.protocol.ReprintRequest;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketRequest;
import org.paihao.protocol.TicketState;
import org.paihao.server.access.Actor;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;
import org.paihao.server.person.Agreed;
import org.paihao.server.person.PersonDesk;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketLife.Move;

/** Hands out numbers and keeps what is known of their paper. Each method is one command inside the ledger's act. */
public final class TicketDesk {
    private static final int ID_BYTES = 12;
    private static final Set<TicketState> OVER =
            Set.of(TicketState.FINISHED, TicketState.CANCELLED, TicketState.EXPIRED);

    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final PersonDesk persons;
    private final ReprintStore reprints = new ReprintStore();
    private final List<NumberRule> rules;
    private final SecureRandom random = new SecureRandom();

    /** @param rules for which a number that somebody asks for is not given */
    public TicketDesk(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            TicketWording wording,
            PersonDesk persons,
            List<NumberRule> rules) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.persons = persons;
        this.rules = List.copyOf(rules);
    }

    /**
     * Issues the next number of a service. A kiosk's ticket is meant for paper (PENDING), another one is not (NONE).
     *
     * @throws Refusal 404 {@code service.unknown}, 409 by the rules, and what {@link PersonDesk#agree} refuses
     */
    Ticket issue(Writing writing, Actor actor, TicketRequest request) throws SQLException {
        if (request.service() == null) {
            throw Refusal.badRequest("service.missing", "name the id or the letter of a service");
        }
        Service service = hall.service(request.service())
                .orElseThrow(() -> Refusal.notFound("service.unknown", "this hall has no such service"));
        for (NumberRule rule : rules) {
            rule.check(writing, service);
        }
        Agreed agreed = persons.agree(writing, actor, service, request);
        NewTicket asked = NewTicket.plain(service.id(), paperFor(actor)).with(agreed.priority(), writing.at());
        TicketRow ticket = issue(writing, actor, asked);
        persons.keep(writing, actor, agreed, ticket.id());
        // Behind everybody: their number is known and need not be counted.
        return agreed.priority() == Priority.NORMAL
                ? wording.of(ticket, tickets.waitingCount(writing.database(), writing.day(), service.id()) - 1)
                : again(writing.database(), ticket);
    }

    /** Only a kiosk has paper at hand. */
    public static PrintState paperFor(Actor actor) {
        return actor.kind() == Actor.Kind.KIOSK ? PrintState.PENDING : PrintState.NONE;
    }

    /**
     * Lets somebody who waits go first, or no longer.
     *
     * @throws Refusal 404 {@code ticket.unknown}, 409 {@code ticket.wrong-state}, 409 {@code priority.has-place} for
     *     somebody who waits by another right, and what {@link PersonDesk#change} refuses
     */
    Ticket prioritise(Writing writing, Actor actor, String id, PriorityRequest request) throws SQLException {
        TicketRow ticket = own(writing.database(), actor, id);
        if (ticket.state() != TicketState.WAITING) {
            throw wrongState(ticket);
        }
        Lane lane = ticket.place().lane();
        if (!Lane.OF_PERSONS.contains(lane)) {
            throw Refusal.conflict(
                    "priority.has-place", "this ticket goes by a right of its own", Map.of("lane", lane.name()));
        }
        Priority priority = persons.change(writing, actor, request, id);
        tickets.prioritise(writing, ticket, Lane.of(priority), priority);
        return again(writing.database(), ticket);
    }

    /**
     * Issues the next number of a service, for another desk of the hall that knows more of it; its journal row names lane,
     * rank and reasons where they are not the usual ones.
     *
     * @return the ticket as it waits; its {@code seq} is not known yet
     */
    public TicketRow issue(Writing writing, Actor actor, NewTicket asked) throws SQLException {
        Service service = hall.service(asked.service()).orElseThrow();
        TicketStore.Counter counter = tickets.counter(writing.database(), writing.day(), service.id());
        int n = TicketNumber.after(counter.last());
        String label = TicketNumber.label(service.letter(), n);
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Place place = asked.place() == null ? Place.arrival(writing.at()) : asked.place();
        TicketRow ticket = tickets.insert(
                writing,
                Base64.getUrlEncoder().withoutPadding().encodeToString(id),
                n,
                label,
                actor.name(),
                asked,
                place);
        Map<String, Object> body = asked.unusual();
        body.put("service", service.id());
        body.put("number", label);
        writing.journal("issued", actor.journalName(), ticket.id(), null, body);
        return ticket;
    }

    /** @throws Refusal 409 {@code ticket.no-paper} for a ticket that was never meant for paper */
    Ticket printed(Writing writing, Actor actor, String id) throws SQLException {
        TicketRow ticket = own(writing.database(), actor, id);
        PrintState to = PaperLife.printed(ticket.print(), ticket.copy()).orElseThrow(() -> noPaper(ticket));
        reprints.done(writing, id);
        return report(writing, actor, ticket, to, "printed", Map.of());
    }

    /**
     * Keeps that there is no paper.
     *
     * @param reason a code, or null
     * @throws Refusal 409 {@code ticket.no-paper} if the printer had already said that it was printed
     */
    Ticket unprinted(Writing writing, Actor actor, String id, String reason) throws SQLException {
        TicketRow ticket = own(writing.database(), actor, id);
        reprints.done(writing, id);
        if (ticket.copy() && PaperLife.needsNoCopy(ticket.print())) {
            // The copy failed; what was there before is there all the same.
            tickets.forgetCopy(writing, ticket);
            writing.journal("copy-failed", actor.journalName(), ticket.id(), null, Map.of());
            return again(writing.database(), ticket);
        }
        PrintState to = PaperLife.unprinted(ticket.print()).orElseThrow(() -> noPaper(ticket));
        return report(writing, actor, ticket, to, "unprinted", reason == null ? Map.of() : Map.of("reason", reason));
    }

    private Ticket report(
            Writing writing, Actor actor, TicketRow ticket, PrintState to, String kind, Map<String, String> body)
            throws SQLException {
        if (to != ticket.print()) {
            tickets.paper(writing, ticket, to);
            writing.journal(kind, actor.journalName(), ticket.id(), null, body);
        }
        return again(writing.database(), ticket);
    }

    /** Tickets whose kiosk has said nothing of their paper for too long count as unprinted. @return how many */
    public int giveUpOnSilentPaper(Writing writing) throws SQLException {
        long before = writing.at() - clock.real(hall.limits().pendingPrint()).toMillis();
        int count = 0;
        for (TicketRow ticket : tickets.silentPaper(writing.database(), before)) {
            tickets.paper(writing, ticket, PrintState.UNPRINTED);
            writing.journal("unprinted", "hall", ticket.id(), null, Map.of("reason", "silence"));
            count++;
        }
        return count;
    }

    /**
     * Cancels at the citizen's wish, until some seconds after the issue or the first report of its paper.
     *
     * @throws Refusal 409 {@code ticket.wrong-state} or {@code ticket.too-late}
     */
    Ticket cancel(Writing writing, Actor actor, String id) throws SQLException {
        TicketRow ticket = own(writing.database(), actor, id);
        TicketState to = TicketLife.after(ticket.state(), Move.CANCEL).orElseThrow(() -> wrongState(ticket));
        Duration allowed = clock.real(hall.limits().cancel());
        long since = ticket.printed() == null ? ticket.arrived() : ticket.printed();
        if (actor.kind() == Actor.Kind.KIOSK && writing.at() > since + allowed.toMillis()) {
            throw Refusal.conflict(
                    "ticket.too-late",
                    "a kiosk cancels only within seconds; ask the guide desk",
                    Map.of("seconds", hall.limits().cancel().toSeconds()));
        }
        tickets.state(writing, ticket, to);
        writing.journal("cancelled", actor.journalName(), ticket.id(), null, Map.of());
        return again(writing.database(), ticket);
    }

    /**
     * Keeps that a copy is wanted, so that its report is known as a copy; changes nothing else. A kiosk is going to print
     * it itself; the guide desk has it printed at a kiosk, at the ticket's own where it names none.
     *
     * @throws Refusal 409 {@code ticket.no-paper}, 409 {@code ticket.wrong-state} for a ticket that is over, 400
     *     {@code kiosk.missing}, 404 {@code kiosk.unknown}
     */
    Ticket reprint(Writing writing, Actor actor, String id, ReprintRequest request) throws SQLException {
        TicketRow ticket = own(writing.database(), actor, id);
        if (actor.kind() == Actor.Kind.KIOSK) {
            handOut(writing, actor, ticket);
        } else {
            askForPaper(writing, actor, ticket, request.kiosk());
        }
        return again(writing.database(), ticket);
    }

    private void handOut(Writing writing, Actor actor, TicketRow ticket) throws SQLException {
        if (ticket.print() == PrintState.NONE && !ticket.copy()) {
            throw noPaper(ticket);
        }
        if (!ticket.copy()) {
            tickets.askForCopy(writing, ticket);
            writing.journal("reprint-asked", actor.journalName(), ticket.id(), null, Map.of());
        }
    }

    private void askForPaper(Writing writing, Actor actor, TicketRow ticket, String named) throws SQLException {
        if (OVER.contains(ticket.state())) {
            throw wrongState(ticket);
        }
        String kiosk = named != null ? named : ticket.print() == PrintState.NONE ? null : ticket.device();
        if (kiosk == null) {
            throw Refusal.badRequest("kiosk.missing", "name the kiosk that prints this ticket");
        }
        if (!reprints.isKiosk(writing.database(), kiosk)) {
            throw Refusal.notFound("kiosk.unknown", "the hall has no such kiosk");
        }
        tickets.askForCopy(writing, ticket);
        reprints.ask(writing, ticket.id(), kiosk);
        writing.journal("reprint-asked", actor.journalName(), ticket.id(), null, Map.of("kiosk", kiosk));
    }

    Ticket ticket(Database database, Actor actor, String id) throws SQLException {
        return wording.of(database, own(database, actor, id));
    }

    private Ticket again(Database database, TicketRow ticket) throws SQLException {
        return wording.of(database, tickets.find(database, ticket.id()).orElseThrow());
    }

    /** A kiosk has to do with its own tickets, and with those that it is to print. */
    private TicketRow own(Database database, Actor actor, String id) throws SQLException {
        TicketRow found = tickets.find(database, id).orElseThrow(TicketDesk::unknown);
        boolean theirs = actor.kind() != Actor.Kind.KIOSK
                || found.device().equals(actor.name())
                || reprints.isWanted(database, id, actor.name());
        if (!theirs) {
            throw unknown();
        }
        return found;
    }

    private static Refusal wrongState(TicketRow ticket) {
        return Refusal.conflict(
                "ticket.wrong-state",
                "this ticket cannot do that any more",
                Map.of("state", ticket.state().name()));
    }

    private static Refusal unknown() {
        return Refusal.notFound("ticket.unknown", "there is no such ticket here");
    }

    private static Refusal noPaper(TicketRow ticket) {
        return Refusal.conflict(
                "ticket.no-paper",
                "this report does not fit what is known of the ticket's paper",
                Map.of("print", ticket.print().name()));
    }
}
