package org.paihao.server.ticket;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of papers that the guide desk wants from a kiosk. */
public final class ReprintStore {
    /** A ticket that a kiosk is to print. @param asked epoch milliseconds */
    public record Wanted(String ticket, long asked) {}

    boolean isKiosk(Database database, String name) throws SQLException {
        return database.number(
                        "SELECT count(*) FROM device WHERE kind = 'KIOSK' AND name = ? AND revoked IS NULL", name)
                > 0;
    }

    /** A new wish for the same ticket replaces the one before. */
    void ask(Writing writing, String ticket, String kiosk) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO reprint(ticket, device, asked) VALUES (?,?,?)"
                                + " ON CONFLICT(ticket) DO UPDATE SET device = excluded.device, asked = excluded.asked",
                        ticket,
                        kiosk,
                        writing.at());
    }

    boolean isWanted(Database database, String ticket, String kiosk) throws SQLException {
        return database.number("SELECT count(*) FROM reprint WHERE ticket = ? AND device = ?", ticket, kiosk) > 0;
    }

    /** What a kiosk is to print, in the order in which it was asked. */
    public List<Wanted> at(Database database, String kiosk) throws SQLException {
        return database.list(
                "SELECT ticket, asked FROM reprint WHERE device = ? ORDER BY asked, ticket",
                row -> new Wanted(row.getString(1), row.getLong(2)),
                kiosk);
    }

    /** The kiosk has reported of it. */
    void done(Writing writing, String ticket) throws SQLException {
        writing.database().update("DELETE FROM reprint WHERE ticket = ?", ticket);
    }

    /** Nobody prints what was asked for on a day that is over. */
    public void forgetBefore(Writing writing, LocalDate day) throws SQLException {
        writing.database().update("DELETE FROM reprint WHERE ticket IN (SELECT id FROM ticket WHERE day < ?)", day);
    }

    /** The names of the hall's kiosks. */
    public List<String> kiosks(Database database) throws SQLException {
        return database.list(
                "SELECT name FROM device WHERE kind = 'KIOSK' AND revoked IS NULL ORDER BY name",
                row -> row.getString(1));
    }
}
