package org.paihao.server.ticket;

import java.sql.SQLException;
import java.util.List;
import org.paihao.protocol.PrintState;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of what is known of tickets' paper. */
final class PaperStore {
    /** Tickets whose paper has been PENDING since before {@code before}. */
    List<TicketRow> silentPaper(Database database, long before) throws SQLException {
        return database.list(
                TicketStore.SELECT + "INDEXED BY ticket_pending WHERE print = 'PENDING' AND arrived < ? ORDER BY seq",
                TicketRow::of,
                before);
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
}
