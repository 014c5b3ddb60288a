package org.paihao.server.ticket;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.Notified;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.TicketState;
import org.paihao.server.access.Actor;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketLife.Move;

/** Books tickets that are on paper already. */
public final class OfflineDesk {
    private final TicketStore tickets;
    private final PaperDesk papers;

    public OfflineDesk(TicketStore tickets, PaperDesk papers) {
        this.tickets = tickets;
        this.papers = papers;
    }

    public Optional<TicketRow> find(Database database, String id) throws SQLException {
        return tickets.find(database, id);
    }

    /** Whether a ticket of that day has that number. */
    public boolean isGiven(Database database, LocalDate day, String label) throws SQLException {
        return tickets.isGiven(database, day, label);
    }

    /** It waits from its arrival on, behind whoever came before its holder. @param facts what else the journal keeps of it */
    public TicketRow book(Writing writing, Actor actor, NewTicket asked, Numbered number, Map<String, Object> facts)
            throws SQLException {
        Place place = Place.arrival(number.arrived());
        TicketRow ticket = tickets.insertNumbered(writing, number, asked, place);
        TicketStore.count(writing, number.day(), asked.service(), 1);
        Map<String, Object> body = new HashMap<>(facts);
        body.put("service", asked.service());
        body.put("number", number.label());
        body.put("rank", place.rank());
        body.put("arrivedAt", number.arrived());
        writing.journal("issued", actor.journalName(), ticket.id(), null, body);
        return ticket;
    }

    /** What a kiosk knows of its paper; what is known better already stays. */
    public void paper(Writing writing, Actor actor, String id, PrintState print) throws SQLException {
        TicketRow ticket = tickets.find(writing.database(), id).orElseThrow();
        boolean none = ticket.print() == PrintState.PENDING || ticket.print() == PrintState.UNPRINTED;
        if (print == PrintState.PRINTED && none) {
            papers.printed(writing, actor, id);
        } else if (print == PrintState.UNPRINTED && ticket.print() == PrintState.PENDING) {
            papers.unprinted(writing, actor, id, null);
        }
    }

    /** What its holder was given to read; a guide that the hall no longer knows refuses no number. */
    public void notified(Writing writing, Actor actor, String id, Notified given) throws SQLException {
        if (papers.knows(given)) {
            papers.notified(writing, actor, id, given);
        }
    }

    /** Its holder voided it within the seconds that a kiosk gives: it ends, unless somebody has called it meanwhile. */
    public void voided(Writing writing, Actor actor, String id) throws SQLException {
        TicketRow ticket = tickets.find(writing.database(), id).orElseThrow();
        Optional<TicketState> to = TicketLife.after(ticket.state(), Move.CANCEL);
        if (to.isPresent()) {
            tickets.state(writing, ticket, to.get());
            writing.journal("cancelled", actor.journalName(), id, null, Map.of());
        }
    }
}
