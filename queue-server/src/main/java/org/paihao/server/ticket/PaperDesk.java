package org.paihao.server.ticket;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.paihao.protocol.Notified;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.ReprintRequest;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.server.access.Actor;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** Keeps what is known of the tickets' paper. Each method is one command inside the ledger's act. */
public final class PaperDesk {
    private static final Set<TicketState> OVER =
            Set.of(TicketState.FINISHED, TicketState.CANCELLED, TicketState.EXPIRED);

    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final PaperStore papers = new PaperStore();
    private final TicketWording wording;
    private final NotifiedStore notifications = new NotifiedStore();
    private final ReprintStore reprints = new ReprintStore();
    private final OwnTickets own;

    public PaperDesk(Hall hall, HallClock clock, TicketStore tickets, TicketWording wording) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.wording = wording;
        this.own = new OwnTickets(tickets, reprints);
    }

    /** @throws Refusal 409 {@code ticket.no-paper} for a ticket that was never meant for paper */
    public Ticket printed(Writing writing, Actor actor, String id) throws SQLException {
        TicketRow ticket = own.find(writing.database(), actor, id);
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
    public Ticket unprinted(Writing writing, Actor actor, String id, String reason) throws SQLException {
        TicketRow ticket = own.find(writing.database(), actor, id);
        reprints.done(writing, id);
        if (ticket.copy() && PaperLife.needsNoCopy(ticket.print())) {
            // The copy failed; what was there before is there all the same.
            papers.forgetCopy(writing, ticket);
            writing.journal("copy-failed", actor.journalName(), ticket.id(), null, Map.of());
            return again(writing.database(), ticket);
        }
        PrintState to = PaperLife.unprinted(ticket.print()).orElseThrow(() -> noPaper(ticket));
        return report(writing, actor, ticket, to, "unprinted", reason == null ? Map.of() : Map.of("reason", reason));
    }

    /**
     * Keeps which one-time notification the holder was given on paper; a second report of the same changes nothing.
     *
     * @throws Refusal 404 {@code ticket.unknown}, 400 {@code guide.unknown} for an item or a version that the hall never had
     */
    public Ticket notified(Writing writing, Actor actor, String id, Notified notified) throws SQLException {
        TicketRow ticket = own.find(writing.database(), actor, id);
        if (!knows(notified)) {
            throw Refusal.badRequest("guide.unknown", "this hall has no such guide");
        }
        if (notifications.keep(writing, ticket, notified)) {
            writing.journal(
                    "notified",
                    actor.journalName(),
                    ticket.id(),
                    null,
                    Map.of("item", notified.item(), "version", notified.version()));
        }
        return again(writing.database(), ticket);
    }

    /** Whether the hall has that guide and has had that version. */
    boolean knows(Notified notified) {
        return hall.guides().stream()
                .anyMatch(guide -> guide.id().equals(notified.item())
                        && notified.version() >= 1
                        && notified.version() <= guide.version());
    }

    private Ticket report(
            Writing writing, Actor actor, TicketRow ticket, PrintState to, String kind, Map<String, String> body)
            throws SQLException {
        if (to != ticket.print()) {
            papers.paper(writing, ticket, to);
            writing.journal(kind, actor.journalName(), ticket.id(), null, body);
        }
        return again(writing.database(), ticket);
    }

    /** Tickets whose kiosk has said nothing of their paper for too long count as unprinted. @return how many */
    public int giveUpOnSilentPaper(Writing writing) throws SQLException {
        long before = writing.at() - clock.real(hall.limits().pendingPrint()).toMillis();
        int count = 0;
        for (TicketRow ticket : papers.silentPaper(writing.database(), before)) {
            papers.paper(writing, ticket, PrintState.UNPRINTED);
            writing.journal("unprinted", "hall", ticket.id(), null, Map.of("reason", "silence"));
            count++;
        }
        return count;
    }

    /**
     * Keeps that a copy is wanted, so that its report is known as a copy; changes nothing else. A kiosk is going to print
     * it itself; the guide desk has it printed at a kiosk, at the ticket's own where it names none.
     *
     * @throws Refusal 409 {@code ticket.no-paper}, 409 {@code ticket.wrong-state} for a ticket that is over, 400
     *     {@code kiosk.missing}, 404 {@code kiosk.unknown}
     */
    Ticket reprint(Writing writing, Actor actor, String id, ReprintRequest request) throws SQLException {
        TicketRow ticket = own.find(writing.database(), actor, id);
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
        if (OVER.contains(ticket.state())) {
            throw OwnTickets.wrongState(ticket);
        }
        if (!ticket.copy()) {
            papers.askForCopy(writing, ticket);
            writing.journal("reprint-asked", actor.journalName(), ticket.id(), null, Map.of());
        }
    }

    private void askForPaper(Writing writing, Actor actor, TicketRow ticket, String named) throws SQLException {
        if (OVER.contains(ticket.state())) {
            throw OwnTickets.wrongState(ticket);
        }
        String kiosk = named != null ? named : ticket.print() == PrintState.NONE ? null : ticket.device();
        if (kiosk == null) {
            throw Refusal.badRequest("kiosk.missing", "name the kiosk that prints this ticket");
        }
        if (!reprints.isKiosk(writing.database(), kiosk)) {
            throw Refusal.notFound("kiosk.unknown", "the hall has no such kiosk");
        }
        papers.askForCopy(writing, ticket);
        reprints.ask(writing, ticket.id(), kiosk);
        writing.journal("reprint-asked", actor.journalName(), ticket.id(), null, Map.of("kiosk", kiosk));
    }

    private Ticket again(Database database, TicketRow ticket) throws SQLException {
        return wording.of(database, tickets.find(database, ticket.id()).orElseThrow());
    }

    private static Refusal noPaper(TicketRow ticket) {
        return Refusal.conflict(
                "ticket.no-paper",
                "this report does not fit what is known of the ticket's paper",
                Map.of("print", ticket.print().name()));
    }
}
