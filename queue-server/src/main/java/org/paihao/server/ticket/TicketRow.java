package org.paihao.server.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.paihao.protocol.HoldKind;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.TicketState;
import org.paihao.server.storage.Database;

/**
 * A ticket as stored; times in epoch milliseconds.
 *
 * @param seq order of issue
 * @param origin id of the service whose letter it bears
 * @param service id of the service that it is for now
 * @param device the kiosk that issued it, or who else did
 * @param printed time of the first report of its paper, or null
 * @param copy whether a reprint was asked for and not yet reported
 * @param place where it stands in the line while it waits
 * @param cameBack whether it has come back after a no-show
 * @param held how it is held, null while it is not
 * @param laid the transaction that was laid aside and goes on when its citizen is served again, or null
 * @param sender where it was last transferred from, or null
 * @param priority code of why it has priority, or null
 * @param trip 2 where somebody came again with a slip
 * @param window where it is or was last called, or null
 * @param firstCalled time of the call, {@code called} of the last recall
 * @param callFrom journal row of the call that brought it to its window; null once it is put back
 */
public record TicketRow(
        long seq,
        String id,
        LocalDate day,
        String origin,
        String service,
        String label,
        String device,
        long arrived,
        TicketState state,
        PrintState print,
        Long printed,
        boolean copy,
        Place place,
        boolean cameBack,
        Held held,
        String laid,
        Sender sender,
        String priority,
        String person,
        String appointment,
        int trip,
        Integer window,
        int calls,
        Long firstCalled,
        Long called,
        Long started,
        Long callFrom) {
    static final String COLUMNS = "seq, id, day, origin, service, label, device, arrived, state, print, printed, copy,"
            + " lane, rank, only_window, eligible, came_back, held, held_at, held_until, laid, sender, sender_service,"
            + " priority, person, appointment, trip, window, calls, first_called, called, started, call_from";

    /** What a move may change besides the state; {@link #standing} has the same names. */
    static final String MOVABLE = "service, lane, rank, only_window, eligible, came_back, held, held_at, held_until,"
            + " laid, sender, sender_service, window, calls, first_called, called, started, call_from";

    static TicketRow of(ResultSet row) throws SQLException {
        return new TicketRow(
                row.getLong(1),
                row.getString(2),
                LocalDate.ofEpochDay(row.getLong(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                TicketState.valueOf(row.getString(9)),
                PrintState.valueOf(row.getString(10)),
                Database.longOrNull(row, 11),
                row.getBoolean(12),
                new Place(
                        Lane.of(row.getInt(13)),
                        row.getLong(14),
                        Database.intOrNull(row, 15),
                        Database.longOrNull(row, 16)),
                row.getBoolean(17),
                held(row.getString(18), row.getLong(19), Database.longOrNull(row, 20)),
                row.getString(21),
                sender(Database.intOrNull(row, 22), row.getString(23)),
                row.getString(24),
                row.getString(25),
                row.getString(26),
                row.getInt(27),
                Database.intOrNull(row, 28),
                row.getInt(29),
                Database.longOrNull(row, 30),
                Database.longOrNull(row, 31),
                Database.longOrNull(row, 32),
                Database.longOrNull(row, 33));
    }

    private static Held held(String kind, long since, Long until) {
        return kind == null ? null : new Held(HoldKind.valueOf(kind), since, until);
    }

    private static Sender sender(Integer window, String service) {
        return window == null ? null : new Sender(window, service);
    }

    /** What a move may change, by column, without what is empty: what the journal keeps so that a move can be undone. */
    public Map<String, Object> standing() {
        Map<String, Object> standing = new HashMap<>();
        standing.put("state", state);
        standing.put("service", service);
        standing.put("lane", place.lane().code());
        standing.put("rank", place.rank());
        standing.put("only_window", place.onlyWindow());
        standing.put("eligible", place.eligible());
        standing.put("came_back", cameBack ? 1 : 0);
        if (held != null) {
            standing.put("held", held.kind());
            standing.put("held_at", held.since());
            standing.put("held_until", held.until());
        }
        standing.put("laid", laid);
        if (sender != null) {
            standing.put("sender", sender.window());
            standing.put("sender_service", sender.service());
        }
        standing.put("window", window);
        standing.put("calls", calls);
        standing.put("first_called", firstCalled);
        standing.put("called", called);
        standing.put("started", started);
        standing.put("call_from", callFrom);
        standing.values().removeIf(java.util.Objects::isNull);
        return standing;
    }

    /** As it is after a move that changes its state alone. */
    TicketRow in(TicketState next) {
        return moved(next, held, window, calls, firstCalled, called, started, callFrom);
    }

    /** As it is once it is called. @param from journal row of the call */
    TicketRow calledTo(int counter, long at, long from) {
        return moved(TicketState.CALLED, null, counter, 1, at, at, null, from);
    }

    private TicketRow moved(
            TicketState next,
            Held how,
            Integer counter,
            int times,
            Long firstTime,
            Long lastTime,
            Long begun,
            Long from) {
        return new TicketRow(
                seq,
                id,
                day,
                origin,
                service,
                label,
                device,
                arrived,
                next,
                print,
                printed,
                copy,
                place,
                cameBack,
                how,
                laid,
                sender,
                priority,
                person,
                appointment,
                trip,
                counter,
                times,
                firstTime,
                lastTime,
                begun,
                from);
    }
}
