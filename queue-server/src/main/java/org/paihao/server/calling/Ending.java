package org.paihao.server.calling;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.TicketState;
import org.paihao.server.catalog.HallFile;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.ticket.TicketRow;

/** Ends the transaction under way at a window: its journal row and its own row. */
final class Ending {
    private static final List<String> MAY_HAVE_REASON = List.of("REJECTED", "RETURNED");

    private final AtWindow at;

    Ending(AtWindow at) {
        this.at = at;
    }

    /**
     * How a transaction ends.
     *
     * @param reason of the outcome, or null
     */
    record Outcome(String code, String reason) {}

    /** @param seq its journal row @param transaction its id */
    record Ended(long seq, String transaction) {}

    /**
     * The outcome that a clerk names.
     *
     * @param code null: the usual one
     * @throws Refusal 400 {@code outcome.unknown}, {@code outcome.reason}
     */
    Outcome outcome(String code, String reason) {
        List<String> outcomes = at.hall().outcomes();
        String how = code == null ? outcomes.get(0) : code;
        if (!outcomes.contains(how)) {
            throw Refusal.of(
                    400, "outcome.unknown", "give an outcome of the hall's list", Map.of("outcomes", outcomes));
        }
        List<String> reasons = at.hall().outcomeReasons();
        boolean missing = reason == null && HallFile.OUTCOMES_WITH_REASON.contains(how);
        boolean unknown = reason != null && !(MAY_HAVE_REASON.contains(how) && reasons.contains(reason));
        if (missing || unknown) {
            throw Refusal.of(
                    400,
                    "outcome.reason",
                    "give a reason of the hall's list where the outcome takes one",
                    Map.of("reasons", reasons));
        }
        return new Outcome(how, reason);
    }

    /**
     * Journals the end and keeps the transaction; the ticket is moved by the caller.
     *
     * @param more what the journal row says besides
     */
    Ended end(WindowAct act, TicketRow ticket, String kind, Outcome outcome, Map<String, Object> more)
            throws SQLException {
        boolean exact = ticket.state() == TicketState.SERVING;
        Map<String, Object> body = new HashMap<>(more);
        body.put("outcome", outcome.code());
        body.put("exact", exact);
        body.put("service", ticket.service());
        if (outcome.reason() != null) {
            body.put("reason", outcome.reason());
        }
        if (ticket.laid() != null) {
            body.put("continued", at.transactions().laid(act.database(), ticket.laid()));
        }
        long seq = act.writing().journal(kind, act.actor().journalName(), ticket.id(), act.no(), body);
        String transaction = at.transactions()
                .end(
                        act.writing(),
                        ticket,
                        act.no(),
                        act.window().clerk(),
                        outcome.code(),
                        outcome.reason(),
                        exact,
                        seq);
        return new Ended(seq, transaction);
    }
}
