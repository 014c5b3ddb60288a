package org.paihao.server.storage;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command has in its hands while it runs: the database, the hall's time, the journal. Lives while the pen is
 * in hand, and ends with its batch.
 */
public final class Writing {
    private final Database database;
    private final String epoch;
    private final long at;
    private final boolean doubtful;
    private LocalDate day;
    private Head head;
    private final List<Afterwards> afterwards = new ArrayList<>();

    /** Where the journal stands: what the next row is chained to. */
    record Head(long seq, byte[] hash, long at) {}

    Writing(Database database, String epoch, LocalDate day, long at, boolean doubtful, Head head) {
        this.database = database;
        this.epoch = epoch;
        this.day = day;
        this.at = at;
        this.doubtful = doubtful;
        this.head = head;
    }

    public Database database() {
        return database;
    }

    /** Hall time of this command in epoch milliseconds; never before that of an earlier command. */
    public long at() {
        return at;
    }

    /** The business day that this command belongs to. */
    public LocalDate day() {
        return day;
    }

    /** Begins a new business day; days only move forward. */
    public void beginDay(LocalDate next) throws SQLException {
        if (!next.isAfter(day)) {
            throw new IllegalArgumentException(next + " does not come after " + day);
        }
        database.update("UPDATE hall SET day = ?", next);
        day = next;
    }

    /**
     * Appends a row to the journal. While the machine's clock is doubtful, its body says so: {@code "clock":"doubtful"}.
     *
     * @param kind what happened, in the past: {@code issued}, {@code called} …
     * @param actor who did it: {@code kiosk:NAME}, {@code clerk:NAME}, {@code hall} for the server itself
     * @param ticket id, or null
     * @param window number, or null
     * @param body ids and codes, never personal data
     * @return the row's seq
     */
    public long journal(String kind, String actor, String ticket, Integer window, Map<String, ?> body)
            throws SQLException {
        JournalRow open = new JournalRow(
                head.seq() + 1, epoch, at, day.toEpochDay(), kind, actor, ticket, window, written(body), null);
        byte[] hash = open.hashAfter(head.hash());
        database.update(
                "INSERT INTO journal(" + JournalRow.COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?)",
                open.seq(),
                epoch,
                at,
                open.day(),
                kind,
                actor,
                ticket,
                window,
                open.body(),
                hash);
        head = new Head(open.seq(), hash, at);
        return open.seq();
    }

    private String written(Map<String, ?> body) {
        if (!doubtful) {
            return body.isEmpty() ? "{}" : Json.of(body);
        }
        Map<String, Object> flagged = new LinkedHashMap<>(body);
        flagged.put("clock", "doubtful");
        return Json.of(flagged);
    }

    /** Does this once the batch is committed and answered; not at all if this command is refused. */
    public void afterwards(Afterwards work) {
        afterwards.add(work);
    }

    Head head() {
        return head;
    }

    List<Afterwards> afterwards() {
        return afterwards;
    }
}
