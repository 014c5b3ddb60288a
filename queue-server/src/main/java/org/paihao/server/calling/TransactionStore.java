package org.paihao.server.calling;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketRow;

/** The SQL of transactions: one serving of one ticket at one window, written when it ends. */
public final class TransactionStore {
    /**
     * Keeps a serving that ends now.
     *
     * @param outcome a code of the hall's list, or {@code INACCURATE}
     * @param seq journal row of its end, which makes the id new even after an undo
     * @return the transaction's id
     */
    public String insert(
            Writing writing, TicketRow ticket, int window, String clerk, String outcome, boolean exact, long seq)
            throws SQLException {
        long ord = 1 + writing.database().number("SELECT count(*) FROM txn WHERE ticket = ?", ticket.id());
        String id = ticket.id() + "-" + seq;
        long started = ticket.started() == null ? ticket.called() : ticket.started();
        writing.database()
                .update(
                        "INSERT INTO txn(id, ticket, ord, day, window, clerk, service, called, started, ended, outcome,"
                                + " exact) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
                        id,
                        ticket.id(),
                        ord,
                        writing.day(),
                        window,
                        clerk,
                        ticket.service(),
                        ticket.called(),
                        started,
                        writing.at(),
                        outcome,
                        exact);
        return id;
    }

    /** The last transaction of a ticket. */
    Optional<String> last(Database database, String ticket) throws SQLException {
        return database.one(
                "SELECT id FROM txn WHERE ticket = ? ORDER BY ord DESC LIMIT 1", row -> row.getString(1), ticket);
    }

    void delete(Writing writing, String id) throws SQLException {
        writing.database().update("DELETE FROM txn WHERE id = ?", id);
    }

    /** How many ended at the window that day. */
    public int countAt(Database database, LocalDate day, int window) throws SQLException {
        return (int) database.number("SELECT count(*) FROM txn WHERE day = ? AND window = ?", day, window);
    }
}
