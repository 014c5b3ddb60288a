package org.paihao.server.lease;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of leases and of the tickets that were given under them. */
final class LeaseStore {
    /** A lease as stored; {@code given} in epoch milliseconds. */
    record Given(String id, long given) {}

    /** A ticket that was brought: by which kiosk, under which number of which service, and which ticket it is. */
    record Brought(String device, LocalDate day, String service, int n, String ticket) {}

    Optional<Integer> slot(Database database, String device) throws SQLException {
        return database.one("SELECT slot FROM kiosk_slot WHERE device = ?", row -> row.getInt(1), device);
    }

    /** Gives the kiosk that slot, unless either has another already. */
    void keepSlot(Writing writing, int slot, String device) throws SQLException {
        writing.database().update("INSERT OR IGNORE INTO kiosk_slot(slot, device) VALUES (?,?)", slot, device);
    }

    /** The lowest slot that nobody has, or that nobody needs: its kiosk is revoked, and every lease of it is over. */
    Optional<Integer> freeSlot(Writing writing) throws SQLException {
        return writing.database()
                .one(
                        "SELECT min(value) FROM json_each('[1,2,3,4,5]') WHERE value NOT IN (SELECT slot FROM kiosk_slot"
                                + " WHERE device IN (SELECT name FROM device WHERE kind = 'KIOSK' AND revoked IS NULL)"
                                + " OR slot IN (SELECT slot FROM lease WHERE day >= ?))",
                        row -> Database.intOrNull(row, 1),
                        writing.day());
    }

    void clearSlot(Writing writing, int slot) throws SQLException {
        writing.database().update("DELETE FROM kiosk_slot WHERE slot = ?", slot);
    }

    Optional<Given> lease(Database database, LocalDate day, int slot, String device) throws SQLException {
        return database.one(
                "SELECT id, given FROM lease WHERE day = ? AND slot = ? AND device = ?",
                row -> new Given(row.getString(1), row.getLong(2)),
                day,
                slot,
                device);
    }

    void keep(Writing writing, String id, LocalDate day, int slot, String device) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO lease(id, day, slot, device, given) VALUES (?,?,?,?,?)",
                        id,
                        day,
                        slot,
                        device,
                        writing.at());
    }

    /** The highest number of a range that the books have of each service that day, by its id. */
    Map<String, Integer> used(Database database, LocalDate day, int first, int last) throws SQLException {
        return database
                .list(
                        "SELECT service, max(n) FROM offline_ticket WHERE day = ? AND n BETWEEN ? AND ? GROUP BY service",
                        row -> Map.entry(row.getString(1), row.getInt(2)),
                        day,
                        first,
                        last)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Brought> brought(Database database, String id) throws SQLException {
        return database.one(
                "SELECT device, day, service, n, ticket FROM offline_ticket WHERE id = ?",
                row -> new Brought(
                        row.getString(1),
                        LocalDate.ofEpochDay(row.getLong(2)),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5)),
                id);
    }

    void keep(Writing writing, String id, String lease, Brought ticket) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO offline_ticket(id, device, lease, ticket, day, service, n) VALUES (?,?,?,?,?,?,?)",
                        id,
                        ticket.device(),
                        lease,
                        ticket.ticket(),
                        ticket.day(),
                        ticket.service(),
                        ticket.n());
    }

    /** Whether the books know that service, though it may have left the hall. */
    boolean knows(Database database, String service) throws SQLException {
        return database.number("SELECT count(*) FROM service WHERE id = ?", service) > 0;
    }

    String epoch(Database database) throws SQLException {
        return database.one("SELECT epoch FROM hall", row -> row.getString(1)).orElseThrow();
    }
}
