package org.paihao.server.device;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of the kiosks' printers. */
final class PrinterStore {
    /** @param since epoch milliseconds */
    record Row(String kiosk, String state, long since) {}

    Optional<String> state(Database database, String kiosk) throws SQLException {
        return database.list("SELECT state FROM printer WHERE kiosk = ?", row -> row.getString(1), kiosk).stream()
                .findFirst();
    }

    void keep(Writing writing, String kiosk, String state) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO printer(kiosk, state, since) VALUES (?,?,?)"
                                + " ON CONFLICT(kiosk) DO UPDATE SET state = excluded.state, since = excluded.since",
                        kiosk,
                        state,
                        writing.at());
    }

    /** Of the kiosks that the hall still has, by name. */
    List<Row> all(Database database) throws SQLException {
        return database.list(
                "SELECT p.kiosk, p.state, p.since FROM printer p"
                        + " JOIN device d ON d.kind = 'KIOSK' AND d.name = p.kiosk AND d.revoked IS NULL ORDER BY p.kiosk",
                row -> new Row(row.getString(1), row.getString(2), row.getLong(3)));
    }
}
