package org.paihao.server.day;

import java.sql.SQLException;
import java.util.Map;
import org.paihao.server.calling.TransactionStore;
import org.paihao.server.calling.TransactionStore.End;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketLife;
import org.paihao.server.ticket.TicketLife.Move;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.window.WindowDesk;
import org.paihao.server.window.WindowStore;

/**
 * What somebody left called, served or open in the evening is closed in the night, as inaccurate: nobody knows when it
 * really ended, so no average takes it.
 */
public final class Forgotten {
    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final WindowStore windows;
    private final WindowDesk windowDesk;
    private final TransactionStore transactions;
    private final DayStore days = new DayStore();

    public Forgotten(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            WindowStore windows,
            WindowDesk windowDesk,
            TransactionStore transactions) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.windows = windows;
        this.windowDesk = windowDesk;
        this.transactions = transactions;
    }

    /** Closes what an earlier day has left, once the hour for it has come. @return how much that was */
    int close(Writing writing) throws SQLException {
        long due = writing.day()
                .atTime(hall.limits().lateClose())
                .atZone(clock.zone())
                .toInstant()
                .toEpochMilli();
        if (writing.at() < due) {
            return 0;
        }
        int count = 0;
        for (TicketRow ticket : tickets.leftOpenBefore(writing.database(), writing.day())) {
            close(writing, ticket, ticket.window());
            count++;
        }
        for (int window : days.forgotten(writing.database(), writing.day())) {
            windowDesk.closeForgotten(writing, window);
            count++;
        }
        return count;
    }

    private void close(Writing writing, TicketRow ticket, int window) throws SQLException {
        long seq = writing.journal("closed-inaccurate", DayDesk.RULE, ticket.id(), window, Map.of());
        tickets.state(
                writing,
                ticket,
                TicketLife.after(ticket.state(), Move.CLOSE_INACCURATE).orElseThrow());
        End end = new End("INACCURATE", null, hall.itemClass(ticket.service()), null);
        transactions.end(writing, ticket, window, windows.clerkAt(writing.database(), window), end, false, seq);
        windows.call(writing, window, null);
        windows.nothingToUndo(writing, window);
    }
}
