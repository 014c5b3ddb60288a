package org.paihao.server.ticket;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.TicketState;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of tickets and their counters. */
public final class TicketStore {
    private static final String SELECT = "SELECT " + TicketRow.COLUMNS + " FROM ticket ";

    /** What a service counted today: the last number given and how many wait. */
    record Counter(int last, int waiting) {}

    Counter counter(Database database, LocalDate day, String service) throws SQLException {
        return database.one(
                        "SELECT last, waiting FROM counter WHERE day = ? AND service = ?",
                        row -> new Counter(row.getInt(1), row.getInt(2)),
                        day,
                        service)
                .orElse(new Counter(0, 0));
    }

    /** Stores a new ticket that waits, and counts it. */
    TicketRow insert(Writing writing, String id, String service, int n, String label, String device, PrintState print)
            throws SQLException {
        Database database = writing.database();
        database.update(
                "INSERT INTO ticket(id, day, service, n, label, device, arrived, state, print)"
                        + " VALUES (?,?,?,?,?,?,?,'WAITING',?)",
                id,
                writing.day(),
                service,
                n,
                label,
                device,
                writing.at(),
                print);
        database.update(
                "INSERT INTO counter(day, service, last, waiting) VALUES (?,?,?,1)"
                        + " ON CONFLICT(day, service) DO UPDATE SET last = excluded.last, waiting = waiting + 1",
                writing.day(),
                service,
                n);
        return new TicketRow(
                0,
                id,
                writing.day(),
                service,
                label,
                device,
                writing.at(),
                TicketState.WAITING,
                print,
                null,
                false,
                null,
                0,
                null,
                null,
                null,
                null);
    }

    public Optional<TicketRow> find(Database database, String id) throws SQLException {
        return database.one(SELECT + "WHERE id = ?", TicketRow::of, id);
    }

    /** Who is called or served at the window. */
    public Optional<TicketRow> at(Database database, int window) throws SQLException {
        return database.one(SELECT + "WHERE window = ? AND state IN ('CALLED', 'SERVING')", TicketRow::of, window);
    }

    /** Those who wait for a service, the earliest first. */
    public List<TicketRow> waiting(Database database, String service, int most) throws SQLException {
        return database.list(
                SELECT + "WHERE service = ? AND state = 'WAITING' ORDER BY arrived, seq LIMIT ?",
                TicketRow::of,
                service,
                most);
    }

    /** How many wait for a service today. */
    public int waitingCount(Database database, LocalDate day, String service) throws SQLException {
        return counter(database, day, service).waiting();
    }

    /** How many wait for the same service and came before this one. */
    public int ahead(Database database, TicketRow ticket) throws SQLException {
        if (ticket.state() != TicketState.WAITING) {
            return 0;
        }
        return (int) database.number(
                "SELECT count(*) FROM ticket WHERE service = ? AND state = 'WAITING' AND (arrived, seq) < (?, ?)",
                ticket.service(),
                ticket.arrived(),
                ticket.seq());
    }

    /** Numbers of the day that did not come, the latest first. */
    public List<String> missed(Database database, LocalDate day, int most) throws SQLException {
        return database.list(
                "SELECT label FROM ticket WHERE day = ? AND state = 'NO_SHOW' ORDER BY called DESC LIMIT ?",
                row -> row.getString(1),
                day,
                most);
    }

    /** Tickets of a kiosk whose paper is not known to be there, and that may still be called today. */
    public List<TicketRow> withoutPaper(Database database, String device, LocalDate day) throws SQLException {
        return database.list(
                SELECT + "WHERE device = ? AND day = ? AND print IN ('PENDING', 'UNPRINTED')"
                        + " AND state IN ('WAITING', 'CALLED', 'NO_SHOW') ORDER BY seq",
                TicketRow::of,
                device,
                day);
    }

    /** Tickets whose paper has been PENDING since before {@code before}. */
    List<TicketRow> silentPaper(Database database, long before) throws SQLException {
        return database.list(
                SELECT + "INDEXED BY ticket_pending WHERE print = 'PENDING' AND arrived < ? ORDER BY seq",
                TicketRow::of,
                before);
    }

    /** Who waits since a day before {@code day}, or did not come then. */
    public List<TicketRow> notServedBefore(Database database, LocalDate day) throws SQLException {
        List<TicketRow> left = database.list(
                SELECT + "INDEXED BY ticket_next WHERE state = 'WAITING' AND day < ? ORDER BY seq", TicketRow::of, day);
        left.addAll(database.list(
                SELECT + "INDEXED BY ticket_missed WHERE state = 'NO_SHOW' AND day < ? ORDER BY seq",
                TicketRow::of,
                day));
        return left;
    }

    /** Who has been called or served since a day before {@code day}. */
    public List<TicketRow> leftOpenBefore(Database database, LocalDate day) throws SQLException {
        return database.list(
                SELECT + "INDEXED BY ticket_at WHERE state IN ('CALLED', 'SERVING') AND day < ? ORDER BY seq",
                TicketRow::of,
                day);
    }

    void paper(Writing writing, TicketRow ticket, PrintState print) throws SQLException {
        writing.database()
                .update(
                        "UPDATE ticket SET print = ?, printed = coalesce(printed, ?), copy = 0 WHERE id = ?",
                        print,
                        writing.at(),
                        ticket.id());
    }

    void askForCopy(Writing writing, TicketRow ticket) throws SQLException {
        writing.database().update("UPDATE ticket SET copy = 1 WHERE id = ?", ticket.id());
    }

    void forgetCopy(Writing writing, TicketRow ticket) throws SQLException {
        writing.database().update("UPDATE ticket SET copy = 0 WHERE id = ?", ticket.id());
    }

    public void state(Writing writing, TicketRow ticket, TicketState state) throws SQLException {
        writing.database().update("UPDATE ticket SET state = ? WHERE id = ?", state, ticket.id());
        if (ticket.state() == TicketState.WAITING && state != TicketState.WAITING) {
            count(writing, ticket, -1);
        }
    }

    public void called(Writing writing, TicketRow ticket, int window, long callFrom) throws SQLException {
        writing.database()
                .update(
                        "UPDATE ticket SET state = 'CALLED', window = ?, calls = 1, first_called = ?, called = ?,"
                                + " started = NULL, call_from = ? WHERE id = ?",
                        window,
                        writing.at(),
                        writing.at(),
                        callFrom,
                        ticket.id());
        count(writing, ticket, -1);
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
        writing.database()
                .update(
                        "UPDATE ticket SET state = 'WAITING', window = NULL, calls = 0, first_called = NULL,"
                                + " called = NULL, started = NULL, call_from = NULL WHERE id = ?",
                        ticket.id());
        count(writing, ticket, 1);
    }

    private static void count(Writing writing, TicketRow ticket, int more) throws SQLException {
        writing.database()
                .update(
                        "UPDATE counter SET waiting = waiting + ? WHERE day = ? AND service = ?",
                        more,
                        ticket.day(),
                        ticket.service());
    }
}
