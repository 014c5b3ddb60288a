package org.paihao.server.rating;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of openings. An opening's id is signed with the hall key, so that the database alone opens nothing. */
public final class OpeningStore {
    private final HallKey key;

    public OpeningStore(HallKey key) {
        this.key = key;
    }

    /**
     * Opens the rating of a transaction that has just finished.
     *
     * @param padUntil until when the pad asks for it; 0: not before {@link #ask}
     */
    public void open(Writing writing, String transaction, int window, long padUntil, long phoneUntil)
            throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO opening(id_hash, txn, window, pad_until, phone_until) VALUES (?,?,?,?,?)",
                        HallKey.hash(id(transaction)),
                        transaction,
                        window,
                        padUntil,
                        phoneUntil);
    }

    /** Transactions of a ticket at a window whose ratings the pad has not asked for yet, in their order. */
    public List<String> notAsked(Database database, String ticket, int window) throws SQLException {
        return database.list(
                "SELECT x.id FROM txn x JOIN opening o ON o.txn = x.id"
                        + " WHERE x.ticket = ? AND o.window = ? AND o.spent = 0 AND o.pad_until = 0 ORDER BY x.ord",
                row -> row.getString(1),
                ticket,
                window);
    }

    /** The pad asks for a transaction's rating until then (epoch ms), after those that it asks for until earlier. */
    public void ask(Writing writing, String transaction, long padUntil) throws SQLException {
        writing.database().update("UPDATE opening SET pad_until = ? WHERE txn = ?", padUntil, transaction);
    }

    /** The pad of a window asks no more, and not yet, for those of a ticket that it would have asked for after {@code since}. */
    public void unask(Writing writing, String ticket, int window, long since) throws SQLException {
        writing.database()
                .update(
                        "UPDATE opening SET pad_until = 0 WHERE window = ? AND spent = 0 AND pad_until > ?"
                                + " AND txn IN (SELECT id FROM txn WHERE ticket = ?)",
                        window,
                        since,
                        ticket);
    }

    /** The pad of the window asks no more for what it asked until now. */
    public void darken(Writing writing, int window) throws SQLException {
        writing.database()
                .update(
                        "UPDATE opening SET pad_until = ? WHERE window = ? AND spent = 0 AND pad_until > ?",
                        writing.at(),
                        window,
                        writing.at());
    }

    /** Takes the opening of a transaction back. @return false if somebody has rated already */
    public boolean withdraw(Writing writing, String transaction) throws SQLException {
        return writing.database().update("DELETE FROM opening WHERE txn = ? AND spent = 0", transaction) == 1;
    }

    /** Whether a rating with that key was taken before. */
    boolean spentBy(Database database, byte[] key) throws SQLException {
        return database.number("SELECT count(*) FROM opening WHERE spent_key = ?", key) > 0;
    }

    /** What the pad of the window asks at that time. */
    public Optional<Opening> onPad(Database database, int window, long at) throws SQLException {
        return database.one(
                "SELECT o.txn, x.ticket, x.service, o.pad_until FROM opening o JOIN txn x ON x.id = o.txn"
                        + " WHERE o.window = ? AND o.spent = 0 AND o.pad_until > ? ORDER BY o.pad_until LIMIT 1",
                row -> new Opening(
                        id(row.getString(1)), row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
                window,
                at);
    }

    /**
     * Spends an opening, in the one statement that decides: it must be of that window, not spent yet, and have been asked
     * for until {@code from} at least.
     *
     * @param by what a retry of the same rating is known by
     * @return whether it was spent now
     */
    boolean spend(Writing writing, byte[] idHash, int window, long from, byte[] by) throws SQLException {
        return writing.database()
                        .update(
                                "UPDATE opening SET spent = 1, spent_key = ?"
                                        + " WHERE id_hash = ? AND spent = 0 AND window = ? AND pad_until >= ?",
                                by,
                                idHash,
                                window,
                                from)
                == 1;
    }

    Optional<OpeningRow> find(Database database, byte[] idHash) throws SQLException {
        return database.one(OpeningRow.SELECT, OpeningRow::of, idHash);
    }

    private String id(String transaction) {
        return key.sign("opening", transaction);
    }
}
