package org.paihao.server.calling;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.TicketLife.Move;
import org.paihao.server.ticket.TicketRow;
import org.paihao.server.ticket.TicketStore.Counted;

/** The one way in which anybody comes to a window: a journal row that says why, the ticket, the board. */
final class Calls {
    private final AtWindow at;
    private final Whys whys;
    private final RatioStore ratio = new RatioStore();

    Calls(AtWindow at, Whys whys) {
        this.at = at;
        this.whys = whys;
    }

    /** Calls whoever the order of calling chose; the journal row keeps what it was chosen by. */
    Called chosen(WindowAct act, Choice choice, Present present) throws SQLException {
        TicketRow ticket = choice.ticket();
        Map<String, Object> more = new HashMap<>();
        more.put("normals", present.normals());
        more.put("services", act.services());
        int waiting = waiting(act, present.queues());
        Called called = call(act, ticket, Move.CALL, choice.code(), choice.facts(), more, waiting);
        at.tickets().countCall(act.writing(), ticket.service(), 1);
        long normals = present.normalsAfter(ticket);
        if (normals != present.normals()) {
            ratio.keep(act.writing(), act.no(), normals);
        }
        return called;
    }

    /** Calls somebody whom a clerk chose out of the queue. @param passed whose turn it was, if it was another one's */
    Called byNumber(WindowAct act, TicketRow ticket, String reason, Optional<TicketRow> passed) throws SQLException {
        Map<String, Object> more = passed.<Map<String, Object>>map(next -> Map.of("insteadOf", next.id()))
                .orElse(Map.of());
        Called called = call(act, ticket, Move.CALL, "by-number", Map.of("reason", reason), more, waiting(act));
        at.tickets().countCall(act.writing(), ticket.service(), 1);
        return called;
    }

    Called walkIn(WindowAct act, TicketRow ticket) throws SQLException {
        return call(act, ticket, Move.CALL, "walk-in", Map.of(), Map.of(), waiting(act));
    }

    Called takenUp(WindowAct act, TicketRow ticket) throws SQLException {
        AtWindow.gate(ticket, Move.TAKE_UP);
        Map<String, Object> facts = Map.of(
                "kind", ticket.held().kind().name(), "heldAt", ticket.held().since());
        return call(act, ticket, Move.TAKE_UP, "take-up", facts, Map.of("before", ticket.standing()), waiting(act));
    }

    private int waiting(WindowAct act) throws SQLException {
        return waiting(act, at.tickets().counted(act.database(), act.writing().day()));
    }

    /** How many wait for this window's services. */
    private static int waiting(WindowAct act, Map<String, Counted> queues) {
        return act.services().stream()
                .mapToInt(
                        service -> queues.getOrDefault(service, Counted.NOBODY).waiting())
                .sum();
    }

    private Called call(
            WindowAct act,
            TicketRow ticket,
            Move move,
            String why,
            Map<String, Object> reasons,
            Map<String, Object> more,
            int waiting)
            throws SQLException {
        AtWindow.gate(ticket, move);
        Writing writing = act.writing();
        Map<String, Object> facts = new HashMap<>(reasons);
        facts.put("arrivedAt", ticket.arrived());
        facts.put("waiting", waiting);
        Map<String, Object> body = new HashMap<>(more);
        body.put("why", why);
        body.put("facts", facts);
        long seq = writing.journal("called", act.actor().journalName(), ticket.id(), act.no(), body);
        if (ticket.cameBack()) {
            // The board sends nobody to two windows.
            at.windows().callIsOver(writing, ticket.id());
        }
        TicketRow here = at.moves().called(writing, ticket, act.no(), seq);
        at.windows().call(writing, act.no(), seq);
        return new Called(here, whys.of(writing.at(), why, facts), seq);
    }

    /** As if the call had never been: the place in the line, the count and the ratio are what they were. */
    void takeBack(WindowAct act, TicketRow ticket) throws SQLException {
        Writing writing = act.writing();
        ActStore.CallRow call = at.acts().called(writing.database(), ticket.callFrom());
        at.moves().putBack(writing, ticket);
        at.windows().call(writing, act.no(), null);
        if (!call.why().equals("walk-in")) {
            at.tickets().countCall(writing, ticket.service(), -1);
        }
        if (call.normals() != null) {
            ratio.keep(writing, act.no(), call.normals());
        }
        if (ticket.day().isBefore(writing.day())) {
            // Its day is closed: it goes the way of all who still waited then.
            expire(writing, at.tickets().find(writing.database(), ticket.id()).orElseThrow());
        }
    }

    private void expire(Writing writing, TicketRow ticket) throws SQLException {
        at.tickets().state(writing, ticket, AtWindow.gate(ticket, Move.EXPIRE));
        writing.journal(
                "expired",
                "hall",
                ticket.id(),
                null,
                Map.of("from", ticket.state().name()));
    }
}
