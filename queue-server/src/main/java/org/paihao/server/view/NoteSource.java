package org.paihao.server.view;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.paihao.protocol.view.Note;
import org.paihao.server.clock.HallClock;
import org.paihao.server.person.NoteStore;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.TicketRow;

/** Renders notes, for those alone who may have the ticket at their window or desk. */
final class NoteSource {
    private final HallClock clock;
    private final NoteStore notes;

    NoteSource(HallClock clock, NoteStore notes) {
        this.clock = clock;
        this.notes = notes;
    }

    /** Null where nothing was noted. */
    Note of(Database database, TicketRow ticket) throws SQLException {
        return notes.of(database, ticket.id()).map(this::wire).orElse(null);
    }

    /** By the ticket's id. */
    Map<String, Note> all(Database database) throws SQLException {
        Map<String, Note> all = new HashMap<>();
        notes.all(database).forEach((ticket, note) -> all.put(ticket, wire(note)));
        return all;
    }

    private Note wire(NoteStore.Row note) {
        return new Note(note.text(), note.window(), clock.wire(note.at()), note.version());
    }
}
