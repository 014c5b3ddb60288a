package org.paihao.server.person;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.Priority;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of personal data. */
public final class PersonStore {
    private static final String LIVE = "('WAITING', 'CALLED', 'SERVING', 'HELD', 'NO_SHOW')";

    /** A ticket that stands in the way of another one. */
    record Live(String number, String state) {
        Map<String, Object> facts() {
            return Map.of("number", number, "state", state);
        }
    }

    /** The ticket of that service, also one that was transferred away from it, with which this person may still be served. */
    Optional<Live> live(Database database, LocalDate day, String service, byte[] idHash) throws SQLException {
        return database.one(
                "SELECT ticket.label, ticket.state FROM person JOIN ticket ON ticket.id = person.ticket"
                        + " WHERE person.id_hash = ? AND ticket.day = ? AND ? IN (ticket.origin, ticket.service)"
                        + " AND ticket.state IN " + LIVE,
                row -> new Live(row.getString(1), row.getString(2)),
                idHash,
                day,
                service);
    }

    /** Stores somebody who has a ticket. */
    void insert(Writing writing, String ticket, byte[] idHash, long deleteAfter) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO person(ticket, id_hash, delete_after) VALUES (?,?,?)",
                        ticket,
                        idHash,
                        deleteAfter);
    }

    /** Stores somebody who has an appointment. @return the person's row */
    public long insert(Writing writing, byte[] idHash, byte[] sealedPhone, long deleteAfter) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO person(id_hash, phone_sealed, delete_after) VALUES (?,?,?)",
                        idHash,
                        sealedPhone,
                        deleteAfter);
        return writing.database().number("SELECT last_insert_rowid()");
    }

    /** Whoever had an appointment has a ticket now. */
    public void hasTicket(Writing writing, long person, String ticket) throws SQLException {
        writing.database().update("UPDATE person SET ticket = ? WHERE id = ?", ticket, person);
    }

    public Optional<byte[]> idHash(Database database, long person) throws SQLException {
        return database.one("SELECT id_hash FROM person WHERE id = ?", row -> row.getBytes(1), person);
    }

    public Optional<byte[]> sealedPhone(Database database, long person) throws SQLException {
        return database.one("SELECT phone_sealed FROM person WHERE id = ?", row -> row.getBytes(1), person);
    }

    public void keepUntil(Writing writing, long person, long deleteAfter) throws SQLException {
        writing.database().update("UPDATE person SET delete_after = ? WHERE id = ?", deleteAfter, person);
    }

    public void delete(Writing writing, long person) throws SQLException {
        writing.database().update("DELETE FROM person WHERE id = ?", person);
    }

    /** @return how many are gone */
    int deleteDue(Writing writing) throws SQLException {
        return writing.database().update("DELETE FROM person WHERE delete_after <= ?", writing.at());
    }

    /** Why the holder of a ticket goes first. */
    void reason(Writing writing, String ticket, String reason, String by, long deleteAfter) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO person(ticket, reason, given_by, given_at, delete_after) VALUES (?,?,?,?,?)"
                                + " ON CONFLICT(ticket) DO UPDATE SET reason = excluded.reason,"
                                + " given_by = excluded.given_by, given_at = excluded.given_at",
                        ticket,
                        reason,
                        by,
                        writing.at(),
                        deleteAfter);
    }

    /** The holder of a ticket goes first for no personal reason any more; that somebody had given one still counts. */
    void noReason(Writing writing, String ticket) throws SQLException {
        writing.database().update("UPDATE person SET reason = NULL WHERE ticket = ?", ticket);
    }

    long givenSince(Database database, String by, long since) throws SQLException {
        return database.number("SELECT count(*) FROM person WHERE given_by = ? AND given_at > ?", by, since);
    }

    void count(Writing writing, String by, Priority priority, String reason) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO priority_count(day, given_by, priority, reason, count) VALUES (?,?,?,?,1)"
                                + " ON CONFLICT DO UPDATE SET count = count + 1",
                        writing.day(),
                        by,
                        priority,
                        reason);
    }

    long counted(Database database, LocalDate day, String by, Priority priority) throws SQLException {
        return database.number(
                "SELECT sum(count) FROM priority_count WHERE day = ? AND given_by = ? AND priority = ?",
                day,
                by,
                priority);
    }

    void agent(Writing writing, String ticket, String agent) throws SQLException {
        writing.database()
                .update("INSERT INTO agent_ticket(ticket, day, agent) VALUES (?,?,?)", ticket, writing.day(), agent);
    }

    long agentToday(Database database, LocalDate day, String agent) throws SQLException {
        return database.number("SELECT count(*) FROM agent_ticket WHERE day = ? AND agent = ?", day, agent);
    }

    long agentLive(Database database, LocalDate day, String agent) throws SQLException {
        return database.number(
                "SELECT count(*) FROM agent_ticket JOIN ticket ON ticket.id = agent_ticket.ticket"
                        + " WHERE agent_ticket.day = ? AND agent = ? AND state IN " + LIVE,
                day,
                agent);
    }
}
