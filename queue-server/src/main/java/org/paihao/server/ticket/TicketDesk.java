package org.paihao.server.ticket;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.NoteRequest;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Priority;
import org.paihao.protocol.PriorityRequest;
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

/** Hands out numbers, lets some go first, takes them back. Each method is one command inside the ledger's act. */
public final class TicketDesk {
    private static final int ID_BYTES = 12;
    private static final int MILLIS_OF_A_SECOND = 1000;

    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final TicketWording wording;
    private final PersonDesk persons;
    private final OwnTickets own;
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
        this.own = new OwnTickets(tickets, new ReprintStore());
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
        return wording.issued(writing, ticket);
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
        TicketRow ticket = own.find(writing.database(), actor, id);
        if (ticket.state() != TicketState.WAITING) {
            throw OwnTickets.wrongState(ticket);
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
     * Notes of a ticket that is not done, at the guide desk, what the window that has it next is to know.
     *
     * @throws Refusal 404 {@code ticket.unknown}, 409 {@code ticket.wrong-state}, and what {@link PersonDesk#note} refuses
     */
    Ticket note(Writing writing, Actor actor, String id, NoteRequest request) throws SQLException {
        TicketRow ticket = own.find(writing.database(), actor, id);
        if (TicketLife.isOver(ticket.state())) {
            throw OwnTickets.wrongState(ticket);
        }
        note(writing, actor, ticket, null, request);
        return again(writing.database(), ticket);
    }

    /**
     * The same at a window; the journal tells that something was noted or removed, and never what.
     *
     * @throws Refusal what {@link PersonDesk#note} refuses
     */
    public void note(Writing writing, Actor actor, TicketRow ticket, Integer window, NoteRequest request)
            throws SQLException {
        boolean noted = persons.note(writing, ticket.id(), window, request);
        writing.journal(noted ? "noted" : "note-removed", actor.journalName(), ticket.id(), window, Map.of());
    }

    /** Begins with the second: what lies beside each other in the books is called at about the same time. */
    private String newId(long at) {
        byte[] id = ByteBuffer.allocate(ID_BYTES)
                .putInt((int) (at / MILLIS_OF_A_SECOND))
                .putLong(random.nextLong())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
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
        Place place = asked.place() == null ? Place.arrival(writing.at()) : asked.place();
        Numbered number = new Numbered(newId(writing.at()), writing.day(), n, label, actor.name(), writing.at());
        TicketRow ticket = tickets.insert(writing, number, asked, place);
        Map<String, Object> body = asked.unusual();
        body.put("service", service.id());
        body.put("number", label);
        writing.journal("issued", actor.journalName(), ticket.id(), null, body);
        return ticket;
    }

    /**
     * Cancels at the citizen's wish, until some seconds after the issue or the first report of its paper.
     *
     * @throws Refusal 409 {@code ticket.wrong-state} or {@code ticket.too-late}
     */
    Ticket cancel(Writing writing, Actor actor, String id) throws SQLException {
        TicketRow ticket = own.find(writing.database(), actor, id);
        if (!mayCancel(ticket)) {
            throw OwnTickets.wrongState(ticket);
        }
        Duration allowed = clock.real(hall.limits().cancel());
        long since = ticket.printed() == null ? ticket.arrived() : ticket.printed();
        if (actor.kind() == Actor.Kind.KIOSK && writing.at() > since + allowed.toMillis()) {
            throw Refusal.conflict(
                    "ticket.too-late",
                    "a kiosk cancels only within seconds; ask the guide desk",
                    Map.of("seconds", hall.limits().cancel().toSeconds()));
        }
        return cancel(writing, actor.journalName(), ticket);
    }

    /** Whether a ticket may be cancelled where it stands in its life. */
    public static boolean mayCancel(TicketRow ticket) {
        return TicketLife.after(ticket.state(), Move.CANCEL).isPresent();
    }

    /**
     * Cancels for whoever has the right to it.
     *
     * @param by as the journal names who does
     * @throws Refusal 409 {@code ticket.wrong-state} unless it waits, is held or did not come
     */
    public Ticket cancel(Writing writing, String by, TicketRow ticket) throws SQLException {
        TicketState to = TicketLife.after(ticket.state(), Move.CANCEL).orElseThrow(() -> OwnTickets.wrongState(ticket));
        tickets.state(writing, ticket, to);
        writing.journal("cancelled", by, ticket.id(), null, Map.of());
        return again(writing.database(), ticket);
    }

    Ticket ticket(Database database, Actor actor, String id) throws SQLException {
        return wording.of(database, own.find(database, actor, id));
    }

    private Ticket again(Database database, TicketRow ticket) throws SQLException {
        return wording.of(database, tickets.find(database, ticket.id()).orElseThrow());
    }
}
