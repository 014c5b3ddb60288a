package org.paihao.server.calling;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.ItemClass;
import org.paihao.protocol.Promised;
import org.paihao.protocol.TicketState;
import org.paihao.server.calling.TransactionStore.End;
import org.paihao.server.calling.TransactionStore.Kept;
import org.paihao.server.catalog.OutcomeRule;
import org.paihao.server.catalog.Service;
import org.paihao.server.catalog.WorkingDays;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.ticket.TicketRow;

/** Ends the transaction under way at a window: its journal row and its own row. */
final class Ending {
    /** The outcome that starts the clock of what a service promises. */
    private static final String ACCEPTED = "ACCEPTED";

    private final AtWindow at;
    private final WorkingDays workingDays;

    Ending(AtWindow at) {
        this.at = at;
        this.workingDays = new WorkingDays(at.hall().hours());
    }

    /**
     * How a transaction ends.
     *
     * @param reason of the outcome, or null
     * @param itemClass that the clerk names, or null: that of the service
     */
    record Outcome(String code, String reason, ItemClass itemClass) {
        /** One that no clerk names. */
        static Outcome of(String code) {
            return new Outcome(code, null, null);
        }
    }

    /**
     * A transaction that has ended.
     *
     * @param seq its journal row
     * @param transaction its id
     * @param only whether the ticket has no other one
     * @param promised by when it will be done, or null where nothing is promised
     */
    record Ended(long seq, String transaction, boolean only, Promised promised) {}

    /**
     * The outcome that a clerk names.
     *
     * @param code null: the usual one
     * @param itemClass null: that of the service
     * @throws Refusal 400 {@code outcome.unknown}, {@code outcome.reason}
     */
    Outcome outcome(String code, String reason, ItemClass itemClass) {
        List<OutcomeRule> outcomes = at.hall().outcomes();
        String how = code == null ? outcomes.get(0).code() : code;
        OutcomeRule rule = outcomes.stream()
                .filter(outcome -> outcome.code().equals(how))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        400,
                        "outcome.unknown",
                        "give an outcome of the hall's list",
                        Map.of(
                                "outcomes",
                                outcomes.stream().map(OutcomeRule::code).toList())));
        if (!rule.takes(reason)) {
            throw Refusal.of(
                    400,
                    "outcome.reason",
                    "give a reason that the hall has for this outcome, or none where it has none",
                    Map.of("reasons", rule.reasons()));
        }
        return new Outcome(how, reason, itemClass);
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
        ItemClass itemClass = outcome.itemClass() == null ? at.hall().itemClass(ticket.service()) : outcome.itemClass();
        body.put("class", itemClass);
        if (outcome.reason() != null) {
            body.put("reason", outcome.reason());
        }
        Promised promised = promised(act, ticket, outcome.code()).orElse(null);
        if (promised != null) {
            body.put("promiseDays", promised.workingDays());
            if (promised.by() != null) {
                body.put("promised", promised.by().toString());
            }
        }
        if (ticket.laid() != null) {
            body.put("continued", at.transactions().laid(act.database(), ticket.laid()));
        }
        long seq = act.writing().journal(kind, act.actor().journalName(), ticket.id(), act.no(), body);
        Kept kept = at.transactions()
                .end(
                        act.writing(),
                        ticket,
                        act.no(),
                        act.window().clerk(),
                        new End(outcome.code(), outcome.reason(), itemClass, promised == null ? null : promised.by()),
                        exact,
                        seq);
        return new Ended(seq, kept.id(), kept.only(), promised);
    }

    /** What was accepted is promised from the next day on; papers that are missing, or anything else, start no clock. */
    private Optional<Promised> promised(WindowAct act, TicketRow ticket, String outcome) {
        return at.hall()
                .service(ticket.service())
                .flatMap(Service::promiseDays)
                .filter(days -> outcome.equals(ACCEPTED))
                .map(days -> new Promised(
                        days, workingDays.after(act.writing().day(), days).orElse(null)));
    }
}
