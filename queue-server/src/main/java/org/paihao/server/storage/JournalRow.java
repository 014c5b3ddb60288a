package org.paihao.server.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * One accepted command in the journal, as stored. Its hash covers the row before it: SHA-256(previous hash ‖ UTF-8 of
 * the JSON array of the fields).
 *
 * @param at epoch milliseconds of the hall's clock; never decreases
 * @param day epoch day of the business day
 * @param body JSON object of ids and codes, never personal data
 */
public record JournalRow(
        long seq,
        String epoch,
        long at,
        long day,
        String kind,
        String actor,
        String ticket,
        Integer window,
        String body,
        byte[] hash) {
    public static final String COLUMNS = "seq, epoch, at, day, kind, actor, ticket, window, body, hash";

    /** What the first row's hash stands on. */
    public static byte[] noHash() {
        return new byte[32];
    }

    public static JournalRow of(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Database.intOrNull(row, 8),
                row.getString(9),
                row.getBytes(10));
    }

    /** The hash that this row must have when {@code previous} is the hash of the row before it. */
    public byte[] hashAfter(byte[] previous) {
        String fields = Json.of(Arrays.asList(seq, epoch, at, day, kind, actor, ticket, window, body));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(previous);
            return sha.digest(fields.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
