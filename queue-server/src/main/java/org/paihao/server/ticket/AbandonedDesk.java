package org.paihao.server.ticket;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.TicketState;
import org.paihao.server.access.Actor;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketLife.Move;

/**
 * Settles a request for a number whose answer never came to the kiosk, which then gave its visitor another number on
 * paper: one visitor keeps one ticket.
 */
public final class AbandonedDesk {
    /** Nobody has answered a call by that number, and nobody could: its visitor does not know it. */
    private static final Set<TicketState> NEVER_MET = EnumSet.of(TicketState.WAITING, TicketState.NO_SHOW);

    private final TicketStore tickets;
    private final AnswerStore answers;

    public AbandonedDesk(TicketStore tickets, AnswerStore answers) {
        this.tickets = tickets;
        this.answers = answers;
    }

    /**
     * Ends what was made under the key, or gives it the paper's number where its visitor has been called to a window; a
     * request that comes in under that key from now on is refused.
     *
     * @param key null: nothing was asked for before
     * @param day of the paper
     * @return the ticket that has the paper's number now; empty where the paper needs a ticket of its own
     */
    public Optional<TicketRow> settle(Writing writing, Actor kiosk, String key, LocalDate day, String label)
            throws SQLException {
        if (key == null) {
            return Optional.empty();
        }
        Optional<Ticket> made = answers.answered(writing.database(), kiosk.journalName(), key, Ticket.class);
        if (made.isEmpty()) {
            answers.refuseFromNowOn(writing, kiosk.journalName(), key);
            return Optional.empty();
        }
        TicketRow ticket = tickets.find(writing.database(), made.get().id()).orElseThrow();
        if (TicketLife.isOver(ticket.state()) && ticket.state() != TicketState.FINISHED) {
            return Optional.empty();
        }
        boolean moved = ticket.sender() != null;
        Optional<TicketState> ended = TicketLife.after(ticket.state(), Move.CANCEL);
        if (NEVER_MET.contains(ticket.state()) && !moved && ended.isPresent()) {
            tickets.state(writing, ticket, ended.get());
            writing.journal("cancelled", kiosk.journalName(), ticket.id(), null, Map.of("insteadOf", label));
            return Optional.empty();
        }
        if (!ticket.day().equals(day)) {
            return Optional.empty();
        }
        writing.journal(
                "renumbered",
                kiosk.journalName(),
                ticket.id(),
                ticket.window(),
                Map.of("from", ticket.label(), "number", label));
        return Optional.of(tickets.renumber(writing, ticket, label));
    }
}
