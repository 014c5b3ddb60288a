package org.paihao.server.report;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.paihao.protocol.ItemClass;
import org.paihao.server.calling.EndedStore;
import org.paihao.server.storage.Database;

/**
 * The business day in numbers, from the tables. A ticket that was put back was not called.
 *
 * @param day epoch day
 * @param printed tickets with paper, copies included
 * @param unprinted tickets without; PENDING ones too
 * @param called tickets that came to a window, held ones included
 * @param atWindow tickets CALLED or SERVING
 * @param openings rights to rate, without those that were withdrawn
 * @param handled transactions of that class that ended, of the day's tickets, as {@code onBehalf} and {@code advised}; held and transferred ones go on
 */
public record DayCount(
        long day,
        long tickets,
        long printed,
        long unprinted,
        long called,
        long waiting,
        long cancelled,
        long finished,
        long noShow,
        long atWindow,
        long openings,
        long rated,
        long notRated,
        long handled,
        long onBehalf,
        long advised) {

    /** Counts the present business day at one point in time; the caller holds a transaction. */
    public static DayCount of(Database books) throws SQLException {
        long day = books.number("SELECT day FROM hall");
        long tickets = books.number("SELECT count(*) FROM ticket WHERE day = ?", day);
        long printed =
                books.number("SELECT count(*) FROM ticket WHERE day = ? AND print IN ('PRINTED', 'COPY_PRINTED')", day);
        long finished = inState(books, day, "FINISHED");
        long noShow = inState(books, day, "NO_SHOW");
        long atWindow = inState(books, day, "CALLED") + inState(books, day, "SERVING");
        long openings = books.number("SELECT count(*) FROM opening JOIN txn ON txn.id = txn WHERE day = ?", day);
        long rated =
                books.number("SELECT count(*) FROM opening JOIN txn ON txn.id = txn WHERE day = ? AND spent = 1", day);
        Map<ItemClass, Integer> classes = new EndedStore().classes(books, LocalDate.ofEpochDay(day));
        return new DayCount(
                day,
                tickets,
                printed,
                tickets - printed,
                finished + noShow + atWindow + inState(books, day, "HELD"),
                inState(books, day, "WAITING"),
                inState(books, day, "CANCELLED"),
                finished,
                noShow,
                atWindow,
                openings,
                rated,
                openings - rated,
                classes.getOrDefault(ItemClass.HANDLE, 0),
                classes.getOrDefault(ItemClass.ON_BEHALF, 0),
                classes.getOrDefault(ItemClass.ADVICE, 0));
    }

    /** Where the journal tells of another day than the tables: what, and both numbers. */
    public Map<String, String> againstJournal(Database books) throws SQLException {
        Map<String, String> differ = new LinkedHashMap<>();
        compare(differ, "tickets", tickets, rows(books, "issued"));
        compare(differ, "cancelled", cancelled, rows(books, "cancelled"));
        compare(differ, "finished", finished, rows(books, "finished") - undone(books, "finish"));
        long cameBack = rows(books, "came-back") - undone(books, "come-back");
        compare(differ, "noShow", noShow, rows(books, "missed") - undone(books, "no-show") - cameBack);
        return differ;
    }

    private static long inState(Database books, long day, String state) throws SQLException {
        return books.number("SELECT count(*) FROM ticket WHERE day = ? AND state = ?", day, state);
    }

    private long rows(Database books, String kind) throws SQLException {
        return books.number(
                "SELECT count(*) FROM journal j JOIN ticket t ON t.id = j.ticket WHERE t.day = ? AND j.kind = ?",
                day,
                kind);
    }

    private long undone(Database books, String act) throws SQLException {
        return books.number(
                "SELECT count(*) FROM journal j JOIN ticket t ON t.id = j.ticket WHERE t.day = ? AND j.kind = 'undone'"
                        + " AND j.body ->> '$.act' = ?",
                day,
                act);
    }

    private static void compare(Map<String, String> differ, String what, long tables, long journal) {
        if (tables != journal) {
            differ.put(what, tables + " in the tables, " + journal + " in the journal");
        }
    }
}
