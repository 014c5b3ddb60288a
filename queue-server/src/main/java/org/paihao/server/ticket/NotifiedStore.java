package org.paihao.server.ticket;

import java.sql.SQLException;
import java.util.List;
import org.paihao.protocol.Notified;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of the one-time notifications that holders of tickets were given on paper. */
public final class NotifiedStore {
    /** @return whether it is new */
    boolean keep(Writing writing, TicketRow ticket, Notified given) throws SQLException {
        return writing.database()
                        .update(
                                "INSERT INTO notified(ticket, item, version, at) VALUES (?,?,?,?) ON CONFLICT DO NOTHING",
                                ticket.id(),
                                given.item(),
                                given.version(),
                                writing.at())
                > 0;
    }

    /** In the order in which they were given. */
    public List<Notified> of(Database database, String ticket) throws SQLException {
        return database.list(
                "SELECT item, version FROM notified WHERE ticket = ? ORDER BY at, item, version",
                row -> new Notified(row.getString(1), row.getInt(2)),
                ticket);
    }
}
