package org.paihao.server.tide;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.TidalCommand;
import org.paihao.protocol.Window;
import org.paihao.protocol.WindowState;
import org.paihao.server.access.Actor;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.window.TideRow;
import org.paihao.server.window.TideStore;
import org.paihao.server.window.WindowDesk;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowStore;

/** Takes a service over and gives it back. Each method is one command inside the ledger's act. */
public final class TideDesk {
    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final WindowStore windows;
    private final WindowDesk windowDesk;
    private final TideSource source;
    private final TideStore tides = new TideStore();

    public TideDesk(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            WindowStore windows,
            WindowDesk windowDesk,
            TideSource source) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.windows = windows;
        this.windowDesk = windowDesk;
        this.source = source;
    }

    /**
     * Accepts a proposal: the window serves that service too, until its time is up, the hall closes, or it is given back.
     *
     * @throws Refusal 400 {@code tidal.proposal} without one, 409 {@code tidal.expired} for one that was seen too long
     *     ago, 409 {@code tidal.stale} for one that is not made any more
     */
    Window accept(Writing writing, Actor actor, int no, TidalCommand command) throws SQLException {
        WindowRow window = WindowDesk.in(WindowState.OPEN, windowDesk.at(writing.database(), no, command.turn()));
        if (command.proposal() == null) {
            throw Refusal.badRequest("tidal.proposal", "name the proposal that the console showed");
        }
        TideRule.Proposal proposal =
                source.find(writing.database(), writing.day(), writing.at(), no).orElseThrow(TideDesk::stale);
        check(command.proposal(), proposal, TideSource.bucket(writing.at()));
        TideRule.Burden burden = proposal.burden();
        long until = until(writing.at());
        long seq = writing.journal(
                "tidal-taken",
                actor.journalName(),
                null,
                no,
                Map.of(
                        "service", burden.service(),
                        "waiting", burden.waiting(),
                        "windows", burden.windows(),
                        "minutes", burden.work().toMinutes(),
                        "ownMinutes", proposal.own().toMinutes(),
                        "until", clock.wire(until).toString()));
        tides.begin(writing, seq, no, burden.service(), until, burden.waiting());
        windows.advance(writing, window, null);
        return windows.get(writing.database(), no).wire();
    }

    private static void check(String seen, TideRule.Proposal proposal, long bucket) {
        String service = proposal.burden().service();
        if (seen.equals(TideSource.id(service, proposal.window(), bucket))
                || seen.equals(TideSource.id(service, proposal.window(), bucket - 1))) {
            return;
        }
        if (seen.startsWith(service + "." + proposal.window() + ".")) {
            throw Refusal.conflict(
                    "tidal.expired", "this proposal was made some time ago; look at the view again", Map.of());
        }
        throw stale();
    }

    private static Refusal stale() {
        return Refusal.conflict("tidal.stale", "the hall's load is another one now; look at the view again", Map.of());
    }

    private long until(long at) {
        long full = at + hall.tidal().take().toMillis();
        return hall.hours()
                .closes(clock.dayOf(Instant.ofEpochMilli(at)))
                .map(Instant::toEpochMilli)
                .filter(closes -> closes > at && closes < full)
                .orElse(full);
    }

    /** @throws Refusal 409 {@code tidal.none} for a window that has taken nothing over */
    Window giveBack(Writing writing, Actor actor, int no, Long turn) throws SQLException {
        WindowRow window = windowDesk.at(writing.database(), no, turn);
        TideRow tide = tides.runningAt(writing.database(), no)
                .orElseThrow(() ->
                        Refusal.conflict("tidal.none", "this window has taken nothing over", Map.of("window", no)));
        end(writing, actor.journalName(), tide, "given-back");
        windows.advance(writing, window, null);
        return windows.get(writing.database(), no).wire();
    }

    /**
     * Ends what has run its time or whose window has closed. No turn is counted: a clerk's press at that moment is not to
     * be refused for it.
     *
     * @return how many
     */
    public int endDue(Writing writing) throws SQLException {
        int count = 0;
        for (TideRow tide : tides.running(writing.database())) {
            Optional<String> why = due(writing, tide);
            if (why.isPresent()) {
                end(writing, "hall", tide, why.get());
                count++;
            }
        }
        return count;
    }

    private Optional<String> due(Writing writing, TideRow tide) throws SQLException {
        if (tide.until() <= writing.at()) {
            return Optional.of("time");
        }
        boolean closed = windows.find(writing.database(), tide.window())
                .map(window -> window.state() == WindowState.CLOSED)
                .orElse(true);
        return closed ? Optional.of("closed") : Optional.empty();
    }

    private void end(Writing writing, String actor, TideRow tide, String why) throws SQLException {
        int waiting = tickets.waitingCount(writing.database(), writing.day(), tide.service());
        int calls = tides.calls(writing.database(), tide);
        Map<String, Object> body = Map.of(
                "service",
                tide.service(),
                "why",
                why,
                "begun",
                tide.begunSeq(),
                "waitingBefore",
                tide.waiting(),
                "waitingAfter",
                waiting,
                "calls",
                calls);
        writing.journal("tidal-ended", actor, null, tide.window(), body);
        tides.end(writing, tide, waiting, calls);
    }
}
