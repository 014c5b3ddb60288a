package org.paihao.server.ticket;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paihao.protocol.TicketState;
import org.paihao.server.storage.Writing;

/** The SQL of a ticket's moves at windows; each keeps the count of those who wait. */
public final class MoveStore {
    private static final String RESTORE = "UPDATE ticket SET (state, " + TicketRow.MOVABLE + ") = (SELECT "
            + Stream.of(("state, " + TicketRow.MOVABLE).split(", "))
                    .map(column -> "body ->> '$.before." + column + "'")
                    .collect(Collectors.joining(", "))
            + " FROM journal WHERE seq = ?) WHERE id = ?";

    /** It is called to a window; a wait that ends with this is counted. @return the ticket as it is now */
    public TicketRow called(Writing writing, TicketRow ticket, int window, long callFrom) throws SQLException {
        if (ticket.state() == TicketState.WAITING) {
            TicketStore.count(writing, ticket.day(), ticket.service(), -1);
        }
        writing.database()
                .update(
                        "UPDATE ticket SET state = 'CALLED', window = ?, calls = 1, first_called = ?, called = ?,"
                                + " started = NULL, call_from = ?, held = NULL, held_at = NULL, held_until = NULL"
                                + " WHERE id = ?",
                        window,
                        writing.at(),
                        writing.at(),
                        callFrom,
                        ticket.id());
        return ticket.calledTo(window, writing.at(), callFrom);
    }

    public void recalled(Writing writing, TicketRow ticket) throws SQLException {
        writing.database()
                .update("UPDATE ticket SET calls = calls + 1, called = ? WHERE id = ?", writing.at(), ticket.id());
    }

    /** @param started null: it had not been started after all */
    public void started(Writing writing, TicketRow ticket, TicketState state, Long started) throws SQLException {
        writing.database().update("UPDATE ticket SET state = ?, started = ? WHERE id = ?", state, started, ticket.id());
    }

    /** Back to its place in the line, as if it had never been called. */
    public void putBack(Writing writing, TicketRow ticket) throws SQLException {
        lineUp(writing, ticket, ticket.service(), ticket.place());
    }

    /** Waits from now on for that service at that place, called by nobody. */
    private void lineUp(Writing writing, TicketRow ticket, String service, Place place) throws SQLException {
        writing.database()
                .update(
                        "UPDATE ticket SET state = 'WAITING', service = ?, lane = ?, rank = ?, only_window = ?,"
                                + " eligible = ?, window = NULL, calls = 0, first_called = NULL, called = NULL,"
                                + " started = NULL, call_from = NULL WHERE id = ?",
                        service,
                        place.lane().code(),
                        place.rank(),
                        place.onlyWindow(),
                        place.eligible(),
                        ticket.id());
        TicketStore.count(writing, ticket.day(), service, 1);
    }

    /** Waits again after it had not come. */
    public void cameBack(Writing writing, TicketRow ticket, Place place) throws SQLException {
        lineUp(writing, ticket, ticket.service(), place);
        writing.database().update("UPDATE ticket SET came_back = came_back + 1 WHERE id = ?", ticket.id());
    }

    /** Waits for another service or window. */
    public void transferred(Writing writing, TicketRow ticket, String service, Place place, Sender sender)
            throws SQLException {
        lineUp(writing, ticket, service, place);
        writing.database()
                .update(
                        "UPDATE ticket SET laid = NULL, sender = ?, sender_service = ? WHERE id = ?",
                        sender.window(),
                        sender.service(),
                        ticket.id());
    }

    /** @param laid the transaction that goes on when it is taken up, or null */
    public void held(Writing writing, TicketRow ticket, Held held, String laid) throws SQLException {
        writing.database()
                .update(
                        "UPDATE ticket SET state = 'HELD', held = ?, held_at = ?, held_until = ?, laid = ?,"
                                + " call_from = NULL WHERE id = ?",
                        held.kind(),
                        held.since(),
                        held.until(),
                        laid,
                        ticket.id());
    }

    /** The next transaction of the same ticket begins. */
    public void addedTransaction(Writing writing, TicketRow ticket, String service) throws SQLException {
        writing.database()
                .update(
                        "UPDATE ticket SET service = ?, started = ?, laid = NULL WHERE id = ?",
                        service,
                        writing.at(),
                        ticket.id());
    }

    /** Makes it what it was before the act whose journal row keeps that under {@code before}. */
    public void restore(Writing writing, TicketRow ticket, long seq) throws SQLException {
        writing.database().update(RESTORE, seq, ticket.id());
        TicketRow before = writing.database()
                .one(TicketStore.SELECT + "WHERE id = ?", TicketRow::of, ticket.id())
                .orElseThrow();
        if (ticket.state() == TicketState.WAITING) {
            TicketStore.count(writing, ticket.day(), ticket.service(), -1);
        }
        if (before.state() == TicketState.WAITING) {
            TicketStore.count(writing, before.day(), before.service(), 1);
        }
    }
}
