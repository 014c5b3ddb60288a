package org.paihao.server.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.paihao.server.secret.HallKey;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** The SQL of notes on tickets, which are personal data: they stand with the person who holds the ticket. */
public final class NoteStore {
    private static final String SELECT =
            "SELECT ticket, note_sealed, note_window, note_at FROM person WHERE note_sealed IS NOT NULL";

    private static final int VERSION_BYTES = 9;

    private final HallKey key;
    private final NoteSeal seal;

    public NoteStore(HallKey key) {
        this.key = key;
        this.seal = new NoteSeal(key);
    }

    /**
     * A note.
     *
     * @param window that wrote it, null for the guide desk
     * @param at in epoch milliseconds
     * @param version another one each time that something is written, in whatever words
     */
    public record Row(String text, Integer window, long at, String version) {}

    private record Sealed(String ticket, byte[] note, Integer window, long at) {
        private static Sealed of(ResultSet row) throws SQLException {
            return new Sealed(row.getString(1), row.getBytes(2), Database.intOrNull(row, 3), row.getLong(4));
        }
    }

    /** Keeps a note in the place of an earlier one. @throws org.paihao.server.refusal.Refusal as {@link NoteSeal#seal} */
    void put(Writing writing, String ticket, Integer window, String text, long deleteAfter) throws SQLException {
        writing.database()
                .update(
                        "INSERT INTO person(ticket, note_sealed, note_window, note_at, delete_after) VALUES (?,?,?,?,?)"
                                + " ON CONFLICT(ticket) DO UPDATE SET note_sealed = excluded.note_sealed,"
                                + " note_window = excluded.note_window, note_at = excluded.note_at",
                        ticket,
                        seal.seal(ticket, text),
                        window,
                        writing.at(),
                        deleteAfter);
    }

    /** Removes a note; whatever else is kept of its person stays. */
    void remove(Writing writing, String ticket) throws SQLException {
        writing.database()
                .update(
                        "UPDATE person SET note_sealed = NULL, note_window = NULL, note_at = NULL WHERE ticket = ?",
                        ticket);
    }

    /** The version of the present note, also of one that another hall's key closed; empty where there is none. */
    Optional<String> version(Database database, String ticket) throws SQLException {
        return database.one(SELECT + " AND ticket = ?", Sealed::of, ticket).map(found -> version(found.note()));
    }

    /** Each seal is another one, also of the same words. */
    private String version(byte[] sealed) {
        byte[] mac = Arrays.copyOf(key.mac("note-version", sealed), VERSION_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    public Optional<Row> of(Database database, String ticket) throws SQLException {
        return database.one(SELECT + " AND ticket = ?", Sealed::of, ticket).flatMap(this::open);
    }

    /** By the ticket's id, as many as the day has. */
    public Map<String, Row> all(Database database) throws SQLException {
        Map<String, Row> notes = new HashMap<>();
        for (Sealed sealed : database.list(SELECT, Sealed::of)) {
            open(sealed).ifPresent(note -> notes.put(sealed.ticket(), note));
        }
        return notes;
    }

    private Optional<Row> open(Sealed sealed) {
        return seal.open(sealed.ticket(), sealed.note())
                .map(text -> new Row(text, sealed.window(), sealed.at(), version(sealed.note())));
    }
}
