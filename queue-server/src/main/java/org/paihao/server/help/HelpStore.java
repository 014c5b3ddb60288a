package org.paihao.server.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of the calls for help; of each kiosk the last one is kept. */
final class HelpStore {
    private static final String CALLS = "SELECT h.kiosk, h.since, h.coming FROM help h";

    /** One call, times in epoch milliseconds. @param coming when somebody set out, or null */
    record Call(String kiosk, long since, Long coming) {}

    Optional<Call> last(Database database, String kiosk) throws SQLException {
        return database.one(CALLS + " WHERE h.kiosk = ?", HelpStore::call, kiosk);
    }

    /** Whom nobody has answered since then, at kiosks that the hall still has; who waits longest first. */
    List<Call> unanswered(Database database, long after) throws SQLException {
        return database.list(
                CALLS + " JOIN device d ON d.kind = 'KIOSK' AND d.name = h.kiosk AND d.revoked IS NULL"
                        + " WHERE h.coming IS NULL AND h.since > ? ORDER BY h.since, h.kiosk",
                HelpStore::call,
                after);
    }

    void call(Writing writing, String kiosk) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO help(kiosk, since) VALUES (?,?)"
                                + " ON CONFLICT(kiosk) DO UPDATE SET since = excluded.since, coming = NULL",
                        kiosk,
                        writing.at());
    }

    void coming(Writing writing, String kiosk) throws SQLException {
        writing.database().update("UPDATE help SET coming = ? WHERE kiosk = ?", writing.at(), kiosk);
    }

    private static Call call(ResultSet row) throws SQLException {
        return new Call(row.getString(1), row.getLong(2), Database.longOrNull(row, 3));
    }
}
