package org.paihao.server.day;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.paihao.server.answer.AnswerStore;
import org.paihao.server.calling.TransactionStore;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.DayTurn;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketLife;
import org.paihao.server.ticket.TicketLife.Move;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore;
import org.paihao.server.window.WindowStore;

/**
 * Closes a business day and begins the next: who still waits or did not come back expires, nobody is deleted; who is
 * called or served goes on until the hour of the late close. What is due with the close (the release of ratings) is done
 * by {@code atClose} in the same transaction.
 */
public final class DayDesk implements DayTurn {
    private final Hall hall;
    private final HallClock clock;
    private final TicketStore tickets;
    private final WindowStore windows;
    private final TransactionStore transactions;
    private final AnswerStore answers;
    private final AtClose atClose;

    /** What else a day's close does. */
    @FunctionalInterface
    public interface AtClose {
        /** @param today the day that begins: all before it are over */
        void close(Writing writing, LocalDate today) throws SQLException;
    }

    public DayDesk(
            Hall hall,
            HallClock clock,
            TicketStore tickets,
            WindowStore windows,
            TransactionStore transactions,
            AnswerStore answers,
            AtClose atClose) {
        this.hall = hall;
        this.clock = clock;
        this.tickets = tickets;
        this.windows = windows;
        this.transactions = transactions;
        this.answers = answers;
        this.atClose = atClose;
    }

    @Override
    public void turn(Writing writing, LocalDate today) throws SQLException {
        for (TicketRow ticket : tickets.notServedBefore(writing.database(), today)) {
            tickets.state(
                    writing,
                    ticket,
                    TicketLife.after(ticket.state(), Move.EXPIRE).orElseThrow());
            writing.journal(
                    "expired",
                    "hall",
                    ticket.id(),
                    null,
                    Map.of("from", ticket.state().name()));
        }
        windows.beginDay(writing);
        answers.forgetOld(writing);
        writing.journal("day-closed", "hall", null, null, Map.of("next", today.toString()));
        writing.beginDay(today);
        writing.journal("day-opened", "hall", null, null, Map.of());
        atClose.close(writing, today);
        closeLeftOpen(writing);
    }

    /**
     * Closes as inaccurate what an earlier day left called or served, once the hour for it has come.
     *
     * @return how many
     */
    public int closeLeftOpen(Writing writing) throws SQLException {
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
            int window = ticket.window();
            long seq = writing.journal("closed-inaccurate", "hall", ticket.id(), window, Map.of());
            tickets.state(
                    writing,
                    ticket,
                    TicketLife.after(ticket.state(), Move.CLOSE_INACCURATE).orElseThrow());
            transactions.end(
                    writing,
                    ticket,
                    window,
                    windows.clerkAt(writing.database(), window),
                    "INACCURATE",
                    null,
                    false,
                    seq);
            windows.call(writing, window, null);
            windows.nothingToUndo(writing, window);
            count++;
        }
        return count;
    }
}
