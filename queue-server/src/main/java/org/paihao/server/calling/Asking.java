package org.paihao.server.calling;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.paihao.server.calling.Ending.Ended;
import org.paihao.server.ticket.TicketRow;

/** Which ratings the pad of a window asks for, and when: after the last transaction of a ticket, one after the other. */
final class Asking {
    private final AtWindow at;

    Asking(AtWindow at) {
        this.at = at;
    }

    /** The last transaction of a ticket has ended, and it leaves the window: the pad asks for all that it has not asked for. */
    void finished(WindowAct act, TicketRow ticket, Ended ended) throws SQLException {
        if (ended.only()) {
            at.openings().darken(act.writing(), act.no());
            open(act, ended.transaction(), act.writing().at() + each().toMillis());
        } else {
            later(act, ended);
            now(act, ticket);
        }
    }

    /** Opens the rating of a transaction that has ended; the pad does not ask for it yet. */
    void later(WindowAct act, Ended ended) throws SQLException {
        open(act, ended.transaction(), 0);
    }

    private void open(WindowAct act, String transaction, long padUntil) throws SQLException {
        long phoneUntil = act.writing().at() + at.hall().limits().phone().toMillis();
        at.openings().open(act.writing(), transaction, act.no(), padUntil, phoneUntil);
    }

    /** The ticket leaves the window: the pad asks for what it has not asked for yet, each for its time. */
    void now(WindowAct act, TicketRow ticket) throws SQLException {
        List<String> notAsked = at.openings().notAsked(act.database(), ticket.id(), act.no());
        if (notAsked.isEmpty()) {
            return;
        }
        at.openings().darken(act.writing(), act.no());
        long until = act.writing().at();
        for (String transaction : notAsked) {
            until += each().toMillis();
            at.openings().ask(act.writing(), transaction, until);
        }
    }

    private Duration each() {
        return at.clock().real(at.hall().limits().pad());
    }

    /** The ticket has not left the window after all: the pad does not ask for the rest of it. @param since epoch ms */
    void notYet(WindowAct act, String ticket, long since) throws SQLException {
        at.openings().unask(act.writing(), ticket, act.no(), since);
    }
}
