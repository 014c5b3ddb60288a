package org.paihao.server.calling;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.protocol.Why;
import org.paihao.server.access.Actor;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Service;
import org.paihao.server.clock.HallClock;
import org.paihao.server.rating.OpeningStore;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.MoveStore;
import org.paihao.server.ticket.TicketLife;
import org.paihao.server.ticket.TicketLife.Move;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.window.WindowDesk;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowServices;
import org.paihao.server.window.WindowStore;

/** What the acts at a window have in common: whom they ask, and what each of them checks and answers. */
record AtWindow(
        Hall hall,
        HallClock clock,
        TicketStore tickets,
        MoveStore moves,
        TicketWording wording,
        WindowStore windows,
        WindowDesk windowDesk,
        WindowServices windowServices,
        TransactionStore transactions,
        OpeningStore openings,
        ActStore acts) {

    /** Begins an act. @throws Refusal as {@link WindowDesk#at} for a turn that is not the window's */
    WindowAct begin(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        WindowRow window = windowDesk.at(writing.database(), no, turn);
        return new WindowAct(writing, actor, window, windowServices.of(writing.database(), no, writing.at()));
    }

    /**
     * The window as it is, if its verb is allowed now.
     *
     * @throws Refusal 409 with the code of {@link Verb}
     */
    Situation require(WindowAct act, Verb verb) throws SQLException {
        TicketRow here = tickets.at(act.database(), act.no()).orElse(null);
        String why = verb.asksWhy() ? why(act.database(), here) : null;
        Situation now = new Situation(
                act.window(), here, why, act.writing().day(), act.writing().at());
        Optional<No> no = verb.refused(now, hall.limits());
        if (no.isPresent()) {
            throw refusal(no.get());
        }
        return now;
    }

    /** @param here who is called or served at the window, or null */
    Situation situation(Database database, WindowRow window, TicketRow here, LocalDate day, long now)
            throws SQLException {
        return new Situation(window, here, why(database, here), day, now);
    }

    private String why(Database database, TicketRow here) throws SQLException {
        return here == null || here.callFrom() == null ? null : acts.why(database, here.callFrom());
    }

    private Refusal refusal(No no) {
        Map<String, Object> facts = new HashMap<>(no.facts());
        if (no.from() != null) {
            facts.put("from", clock.wire(no.from()).toString());
        }
        return Refusal.conflict(no.code(), no.detail(), facts);
    }

    /** Where the move leads. @throws Refusal 409 {@code ticket.wrong-state} */
    static TicketState gate(TicketRow ticket, Move move) {
        return TicketLife.after(ticket.state(), move)
                .orElseThrow(() -> Refusal.conflict(
                        "ticket.wrong-state",
                        "a ticket in this state cannot do that",
                        Map.of("state", ticket.state().name())));
    }

    /** The ticket that a clerk names. @throws Refusal 400 {@code number.missing}, 404 {@code ticket.unknown} */
    TicketRow numbered(Writing writing, String number) throws SQLException {
        if (number == null) {
            throw Refusal.badRequest("number.missing", "name the number as it stands on the paper");
        }
        return tickets.numbered(writing.database(), writing.day(), number)
                .orElseThrow(() -> Refusal.notFound("ticket.unknown", "there is no such number today"));
    }

    /** A service of the hall. @throws Refusal 404 {@code service.unknown} */
    Service service(String idOrLetter) {
        return hall.service(idOrLetter)
                .orElseThrow(() -> Refusal.notFound("service.unknown", "this hall has no such service"));
    }

    /** @throws Refusal 409 with that code unless the window serves the service now */
    static void requireServed(WindowAct act, String service, String code) {
        if (!act.services().contains(service)) {
            throw Refusal.conflict(code, "this window does not serve that service now", Map.of("service", service));
        }
    }

    /** The ticket as it is, after an act that can be taken back from the row {@code undo} on (null: that cannot). */
    Ticket done(WindowAct act, String ticket, Why why, Long undo) throws SQLException {
        return done(act, tickets.find(act.database(), ticket).orElseThrow(), why, undo);
    }

    /** The same where it is known how the ticket is after the act. */
    Ticket done(WindowAct act, TicketRow ticket, Why why, Long undo) throws SQLException {
        long turn = windows.advance(act.writing(), act.window(), undo);
        return answer(act.database(), ticket, why, turn);
    }

    Ticket answer(Database database, TicketRow ticket, Why why, long turn) throws SQLException {
        return wording.of(database, ticket).atWindow(why, turn);
    }
}
