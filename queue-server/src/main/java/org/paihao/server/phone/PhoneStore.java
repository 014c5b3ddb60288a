package org.paihao.server.phone;

import java.sql.SQLException;
import java.util.List;
import org.paihao.protocol.view.PhoneTicket;
import org.paihao.server.storage.Database;

/** The SQL of what phones are told of others: numbers alone. */
final class PhoneStore {
    /** The numbers of a service that are at windows, the newest call first. */
    List<PhoneTicket.Called> called(Database database, String service, int most) throws SQLException {
        return database.list(
                "SELECT label, window FROM ticket INDEXED BY ticket_at"
                        + " WHERE state IN ('CALLED', 'SERVING') AND service = ? ORDER BY called DESC LIMIT ?",
                row -> new PhoneTicket.Called(row.getString(1), row.getInt(2)),
                service,
                most);
    }
}
