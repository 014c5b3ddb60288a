package org.paihao.kiosk.flow;

import java.time.Instant;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.IdempotencyKey;

/** How far the visitor before the glass has come. */
public sealed interface Visit {
    Visit AT_HOME = new AtHome();

    /** Nobody, or somebody who has not touched yet. */
    record AtHome() implements Visit {}

    /** Has opened a group and chooses one of its services. */
    record InGroup(String group) implements Visit {}

    /**
     * Has touched a service; the server is asked.
     *
     * @param group the open group, or null
     * @param key of this one wish, however often it is sent
     */
    record Asking(String service, String group, IdempotencyKey key, Instant since) implements Visit {}

    /**
     * No number came.
     *
     * @param refused the server's code, or null when no answer came and it is unknown whether a number was given
     */
    record NotIssued(String service, IdempotencyKey key, String refused) implements Visit {}

    /**
     * Has a number.
     *
     * @param shown since when it stands on the screen
     * @param cancelUntil null where it can no longer be voided here
     */
    record WithTicket(Ticket ticket, Paper paper, Instant shown, Instant cancelUntil, Cancelling cancelling)
            implements Visit {

        WithTicket with(Paper other) {
            return new WithTicket(ticket, other, shown, cancelUntil, cancelling);
        }

        WithTicket with(Cancelling other) {
            return new WithTicket(ticket, paper, shown, cancelUntil, other);
        }

        boolean isOf(String id) {
            return ticket.id().equals(id);
        }

        /** Whether the button that voids the number is there. */
        public boolean mayCancel(Instant now) {
            return cancelling == Cancelling.NOT_ASKED && cancelUntil != null && now.isBefore(cancelUntil);
        }
    }

    /** How voiding the number stands. */
    enum Cancelling {
        NOT_ASKED,
        ASKED,
        DONE,
        /** Too late, or already called: the number stays valid. */
        REFUSED,
        /** No answer: whether the number was voided is unknown. */
        LOST
    }
}
