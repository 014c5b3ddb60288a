package org.paihao.server.slip;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.paihao.protocol.SlipKind;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of slips. */
final class SlipStore {
    void insert(Writing writing, SlipRow slip, byte[] codeHash, String transaction) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO slip(id, code_hash, kind, ticket, txn, service, day, made, valid_from, valid_to)"
                                + " VALUES (?,?,?,?,?,?,?,?,?,?)",
                        slip.id(),
                        codeHash,
                        slip.kind(),
                        slip.ticket(),
                        transaction,
                        slip.service(),
                        writing.day(),
                        writing.at(),
                        slip.validFrom(),
                        slip.validTo());
    }

    boolean isTaken(Database database, byte[] codeHash) throws SQLException {
        return database.number("SELECT count(*) FROM slip WHERE code_hash = ?", codeHash) > 0;
    }

    Optional<SlipRow> byCode(Database database, byte[] codeHash) throws SQLException {
        return database.one(SlipRow.SELECT + "WHERE slip.code_hash = ?", SlipRow::of, codeHash);
    }

    /** The slip that was made for a ticket last; one that is still good comes first. */
    Optional<SlipRow> ofTicket(Database database, String ticket) throws SQLException {
        return database.one(
                SlipRow.SELECT + "WHERE slip.ticket = ? ORDER BY slip.used_by IS NOT NULL, made DESC LIMIT 1",
                SlipRow::of,
                ticket);
    }

    Optional<SlipRow> ofTransaction(Database database, String transaction) throws SQLException {
        return database.one(SlipRow.SELECT + "WHERE slip.txn = ?", SlipRow::of, transaction);
    }

    /** The slips of a kind that were made on a day, by number. */
    List<SlipRow> made(Database database, LocalDate day, SlipKind kind) throws SQLException {
        return database.list(
                SlipRow.SELECT + "WHERE slip.day = ? AND slip.kind = ? ORDER BY old.label", SlipRow::of, day, kind);
    }

    /** How many slips of a kind were exchanged on a day. */
    int used(Database database, LocalDate day, SlipKind kind) throws SQLException {
        return (int) database.number("SELECT count(*) FROM slip WHERE used_day = ? AND kind = ?", day, kind);
    }

    void use(Writing writing, String id, String ticket) throws SQLException {
        writing.database()
                .update(
                        "UPDATE slip SET used_by = ?, used = ?, used_day = ? WHERE id = ?",
                        ticket,
                        writing.at(),
                        writing.day(),
                        id);
    }

    /** The last transaction of a ticket that found papers missing, at that window (null: at any). */
    Optional<String> papersMissing(Database database, String ticket, Integer window) throws SQLException {
        return database.one(
                "SELECT id FROM txn WHERE ticket = ? AND outcome = 'SUPPLEMENT' AND coalesce(?, window) = window"
                        + " ORDER BY ord DESC LIMIT 1",
                row -> row.getString(1),
                ticket,
                window);
    }

    /** The service that a transaction was for. */
    String serviceOf(Database database, String transaction) throws SQLException {
        return database.one("SELECT service FROM txn WHERE id = ?", row -> row.getString(1), transaction)
                .orElseThrow();
    }
}
