package org.paihao.server.calling;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.Why;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.rating.OpeningStore;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.MoveStore;
import org.paihao.server.ticket.TicketDesk;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.ticket.TicketWording;
import org.paihao.server.window.WindowDesk;
import org.paihao.server.window.WindowRow;
import org.paihao.server.window.WindowServices;
import org.paihao.server.window.WindowStore;

/** The door to all that a clerk does with the people of a window. */
public final class ClerkDesk {
    final CallDesk calling;
    final Serving serving;
    final Holding holding;
    final Transferring transferring;
    final ComingBack comingBack;
    final Noting noting;
    final Undo undo;
    private final AtWindow at;
    private final Whys whys;

    public ClerkDesk(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            TicketWording wording,
            WindowStore windows,
            WindowDesk windowDesk,
            WindowServices windowServices,
            CallingOrder order,
            TransactionStore transactions,
            OpeningStore openings,
            TicketDesk ticketDesk) {
        ActStore acts = new ActStore();
        this.at = new AtWindow(
                hall,
                clock,
                tickets,
                new MoveStore(),
                wording,
                windows,
                windowDesk,
                windowServices,
                transactions,
                openings,
                acts);
        this.whys = new Whys(clock, acts);
        Calls calls = new Calls(at, whys);
        Ending ending = new Ending(at);
        Asking asking = new Asking(at);
        this.calling = new CallDesk(at, order, calls, ticketDesk);
        this.serving = new Serving(at, calling, ending, asking);
        this.holding = new Holding(at, ending, asking);
        this.transferring = new Transferring(at, ending, asking);
        this.comingBack = new ComingBack(at);
        this.noting = new Noting(at, ticketDesk);
        this.undo = new Undo(at, calls, asking);
    }

    /** Why the one who is called or served was called; empty for a ticket that is not. */
    public Optional<Why> why(Database database, TicketRow ticket) throws SQLException {
        return whys.of(database, ticket);
    }

    /** Every verb of a window, with why it is not allowed at that moment; no reason: it is. */
    public Map<Verb, Optional<No>> allowed(Database database, WindowRow window, TicketRow here, LocalDate day, long now)
            throws SQLException {
        Situation situation = at.situation(database, window, here, day, now);
        Map<Verb, Optional<No>> allowed = new EnumMap<>(Verb.class);
        for (Verb verb : Verb.values()) {
            allowed.put(verb, verb.refused(situation, at.hall().limits()));
        }
        return allowed;
    }

    /** What a window's last act was, and until when it can be taken back. */
    public Undo undo() {
        return undo;
    }
}
