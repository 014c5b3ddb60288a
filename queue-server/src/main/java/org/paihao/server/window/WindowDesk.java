package org.paihao.server.window;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.CloseCommand;
import org.paihao.protocol.PauseCommand;
import org.paihao.protocol.Window;
import org.paihao.protocol.WindowState;
import org.paihao.server.access.Actor;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Unit;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketStore;

/**
 * A window's own life: CLOSED –open→ OPEN –pause→ PAUSED –continue→ OPEN –close→ CLOSED. Each method is one command
 * inside the ledger's act.
 */
public final class WindowDesk {
    private final Hall hall;
    private final WindowStore windows;
    private final StandIns standIns;
    private final UnitsOnPost units;
    private final TicketStore tickets = new TicketStore();

    public WindowDesk(Hall hall, WindowStore windows, WindowServices services) {
        this.hall = hall;
        this.windows = windows;
        this.standIns = new StandIns(hall, windows, services);
        this.units = new UnitsOnPost(hall, windows);
    }

    /**
     * The window as its console believes it to be.
     *
     * @param turn what the console saw last
     * @throws Refusal 400 {@code turn.missing}, 404 {@code window.unknown}, 409 {@code window.stale}
     */
    public WindowRow at(Database database, int no, Long turn) throws SQLException {
        WindowRow window = windows.get(database, no);
        if (turn == null) {
            throw Refusal.badRequest("turn.missing", "a window's command carries the turn that its console saw");
        }
        if (turn != window.turn()) {
            throw Refusal.conflict(
                    "window.stale",
                    "something happened here since; look at the view again",
                    Map.of("turn", window.turn()));
        }
        return window;
    }

    /** Opens a window for a clerk who signs in there. @throws Refusal 409 {@code window.taken} */
    public Window open(Writing writing, Actor actor, int no, String clerkName) throws SQLException {
        return open(writing, actor, windows.get(writing.database(), no), clerkName);
    }

    Window open(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        return open(writing, actor, at(writing.database(), no, turn), actor.name());
    }

    private Window open(Writing writing, Actor actor, WindowRow window, String clerkName) throws SQLException {
        if (window.state() != WindowState.CLOSED) {
            throw Refusal.conflict(
                    "window.taken", "somebody is signed in at this window", Map.of("window", window.no()));
        }
        windows.open(writing, window, actor.name(), clerkName);
        return done(writing, actor, window, "opened", Map.of());
    }

    /**
     * Pauses; nobody may be called or served here. The last one of a unit names a substitute, or confirms that the unit
     * has nobody, which is an alarm.
     *
     * @throws Refusal 400 {@code pause.reason}, 409 {@code pause.last-of-unit}, and what {@link StandIns} refuses
     */
    Window pause(Writing writing, Actor actor, int no, PauseCommand command) throws SQLException {
        WindowRow window = in(WindowState.OPEN, at(writing.database(), no, command.turn()));
        idle(writing.database(), window);
        String reason = known(command.reason());
        Integer substitute = command.substitute();
        if (substitute != null) {
            standIns.check(writing.database(), no, substitute, writing.at());
        }
        Map<String, Object> body = new HashMap<>(Map.of("reason", reason));
        if (substitute != null) {
            body.put("substitute", substitute);
        }
        boolean confirmed = Boolean.TRUE.equals(command.confirm());
        body.putAll(leave(writing, window.paused(substitute), confirmed, reason));
        windows.pause(writing, window, reason, substitute);
        return done(writing, actor, window, "paused", body);
    }

    /**
     * Refuses to leave a unit without anybody, unless that is said in so many words.
     *
     * @param then the window as it would be
     * @return what the journal is to hold of it
     */
    private Map<String, Object> leave(Writing writing, WindowRow then, boolean confirmed, String reason)
            throws SQLException {
        Optional<Unit> emptied = units.emptiedBy(writing.database(), then, writing.at());
        if (emptied.isEmpty()) {
            return Map.of();
        }
        String unit = emptied.get().id();
        if (!confirmed) {
            throw Refusal.conflict(
                    "pause.last-of-unit",
                    "nobody of this unit would be left; name who stands in, or confirm with a reason",
                    Map.of("unit", unit, "standIns", standIns.of(writing.database(), then.no(), writing.at())));
        }
        windows.leftFor(writing, emptied.get().windows(), reason);
        return Map.of("unit", unit, "reason", reason);
    }

    private String known(String reason) {
        if (reason == null || !hall.pauseReasons().contains(reason)) {
            throw Refusal.of(
                    400, "pause.reason", "give a reason of the hall's list", Map.of("reasons", hall.pauseReasons()));
        }
        return reason;
    }

    Window goOn(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        WindowRow window = in(WindowState.PAUSED, at(writing.database(), no, turn));
        windows.endPause(writing, window);
        return done(writing, actor, window, "continued", Map.of());
    }

    Window close(Writing writing, Actor actor, int no, CloseCommand command) throws SQLException {
        return close(writing, actor, at(writing.database(), no, command.turn()), command);
    }

    /**
     * Closes a window of a session that ends.
     *
     * @param command without a turn
     * @throws Refusal 409 {@code window.busy}, {@code window.not-open}, {@code pause.last-of-unit}
     */
    public Window closeWithSession(Writing writing, Actor actor, int no, CloseCommand command) throws SQLException {
        return close(writing, actor, windows.get(writing.database(), no), command);
    }

    private Window close(Writing writing, Actor actor, WindowRow window, CloseCommand command) throws SQLException {
        if (window.state() == WindowState.CLOSED) {
            throw notOpen(window);
        }
        idle(writing.database(), window);
        boolean confirmed = Boolean.TRUE.equals(command.confirm());
        String reason = confirmed ? known(command.reason()) : null;
        Map<String, Object> body = new HashMap<>(leave(writing, window.closed(), confirmed, reason));
        windows.close(writing, window);
        // Who waited for this window alone waits for any that serves the same: nobody is forgotten behind a closed one.
        int freed = tickets.freeOwn(writing, window.no());
        if (freed > 0) {
            body.put("freed", freed);
        }
        return done(writing, actor, window, "closed", body);
    }

    /** Closes a window that nobody closed on the evening of its day; when it really ended nobody knows. */
    public void closeForgotten(Writing writing, int no) throws SQLException {
        WindowRow window = windows.get(writing.database(), no);
        windows.close(writing, window);
        writing.journal("closed-forgotten", "hall", null, no, Map.of());
        windows.advance(writing, window, null);
    }

    /** @throws Refusal 409 {@code window.busy} while somebody is called or served there */
    public static void idle(Database database, WindowRow window) throws SQLException {
        boolean busy = database.number(
                        "SELECT count(*) FROM ticket WHERE window = ? AND state IN ('CALLED', 'SERVING')", window.no())
                > 0;
        if (busy) {
            throw Refusal.conflict(
                    "window.busy", "somebody is called or served here; finish first", Map.of("window", window.no()));
        }
    }

    /** @throws Refusal 409 {@code window.not-open} unless the window is in that state */
    public static WindowRow in(WindowState state, WindowRow window) {
        if (window.state() != state) {
            throw notOpen(window);
        }
        return window;
    }

    private static Refusal notOpen(WindowRow window) {
        return Refusal.conflict(
                "window.not-open",
                "the window is not open for that",
                Map.of("state", window.state().name()));
    }

    private Window done(Writing writing, Actor actor, WindowRow window, String kind, Map<String, ?> body)
            throws SQLException {
        writing.journal(kind, actor.journalName(), null, window.no(), body);
        windows.advance(writing, window, null);
        return windows.get(writing.database(), window.no()).wire();
    }
}
