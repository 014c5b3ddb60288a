package org.paihao.server.calling;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.ItemClass;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketRow;

/**
 * The SQL of transactions: one serving of one ticket at one window, written when it ends. One that was laid aside ends
 * as HELD for the time being, and goes on in the same row.
 */
public final class TransactionStore {
    /** A transaction that has ended, at a time in epoch milliseconds. @param promised by when, or null */
    public record Done(
            String service, int window, String outcome, ItemClass itemClass, LocalDate promised, long ended) {}

    /**
     * How a transaction ends.
     *
     * @param outcome a code of the hall's list, or {@code HELD}, {@code TRANSFERRED}, {@code INACCURATE}
     * @param reason of the outcome, or null
     * @param promised by when what was accepted is promised to be done, or null
     */
    public record End(String outcome, String reason, ItemClass itemClass, LocalDate promised) {}

    /** A transaction as it was kept. @param only whether its ticket has no other one */
    public record Kept(String id, boolean only) {}

    /**
     * Keeps a serving that ends now.
     *
     * @param exact whether it was started when its citizen came
     * @param seq journal row of its end, which makes the id new even after an undo
     */
    public Kept end(Writing writing, TicketRow ticket, int window, String clerk, End end, boolean exact, long seq)
            throws SQLException {
        long began = ticket.started() == null ? ticket.called() : ticket.started();
        if (ticket.laid() != null) {
            writing.database()
                    .update(
                            "UPDATE txn SET paused = paused + ? - ended, ended = ?, outcome = ?, reason = ?,"
                                    + " class = ?, promised = ?, exact = exact AND ? WHERE id = ?",
                            began,
                            writing.at(),
                            end.outcome(),
                            end.reason(),
                            end.itemClass(),
                            end.promised(),
                            exact,
                            ticket.laid());
            return new Kept(ticket.laid(), false);
        }
        long ord = 1 + writing.database().number("SELECT count(*) FROM txn WHERE ticket = ?", ticket.id());
        String id = ticket.id() + "-" + seq;
        writing.database()
                .update(
                        "INSERT INTO txn(id, ticket, ord, day, window, clerk, service, called, started, ended, outcome,"
                                + " reason, class, promised, exact) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                        id,
                        ticket.id(),
                        ord,
                        writing.day(),
                        window,
                        clerk,
                        ticket.service(),
                        ticket.called(),
                        began,
                        writing.at(),
                        end.outcome(),
                        end.reason(),
                        end.itemClass(),
                        end.promised(),
                        exact);
        return new Kept(id, ord == 1);
    }

    /** What is known of a transaction that was laid aside, so that {@link #layAside} can bring it back. */
    Map<String, Object> laid(Database database, String id) throws SQLException {
        return database.one(
                        "SELECT ended, paused, exact, class FROM txn WHERE id = ?",
                        row -> Map.<String, Object>of(
                                "ended",
                                row.getLong(1),
                                "paused",
                                row.getLong(2),
                                "exact",
                                row.getLong(3),
                                "class",
                                row.getString(4)),
                        id)
                .orElseThrow();
    }

    /** It is laid aside as it was before the act whose journal row keeps that under {@code continued}. */
    void layAside(Writing writing, String id, long seq) throws SQLException {
        writing.database()
                .update(
                        "UPDATE txn SET outcome = 'HELD', reason = NULL, promised = NULL, (ended, paused, exact, class) ="
                                + " (SELECT body ->> '$.continued.ended', body ->> '$.continued.paused',"
                                + " body ->> '$.continued.exact', coalesce(body ->> '$.continued.class', class) FROM journal WHERE seq = ?) WHERE id = ?",
                        seq,
                        id);
    }

    /** The last transaction of a ticket. */
    String last(Database database, String ticket) throws SQLException {
        return database.one(
                        "SELECT id FROM txn WHERE ticket = ? ORDER BY ord DESC LIMIT 1",
                        row -> row.getString(1),
                        ticket)
                .orElseThrow();
    }

    void delete(Writing writing, String id) throws SQLException {
        writing.database().update("DELETE FROM txn WHERE id = ?", id);
    }

    /** What has ended of a ticket, in that order. */
    public List<Done> of(Database database, String ticket) throws SQLException {
        return database.list(
                "SELECT service, window, outcome, class, promised, ended FROM txn WHERE ticket = ? ORDER BY ord",
                row -> new Done(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        ItemClass.valueOf(row.getString(4)),
                        date(Database.longOrNull(row, 5)),
                        row.getLong(6)),
                ticket);
    }

    private static LocalDate date(Long epochDay) {
        return epochDay == null ? null : LocalDate.ofEpochDay(epochDay);
    }

    /** How many were finished at the window that day. */
    public int countAt(Database database, LocalDate day, int window) throws SQLException {
        return (int) database.number(
                "SELECT count(*) FROM txn WHERE day = ? AND window = ? AND " + EndedStore.ENDED, day, window);
    }
}
