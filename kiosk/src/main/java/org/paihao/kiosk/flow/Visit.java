package org.paihao.kiosk.flow;

import java.time.Instant;
import org.paihao.protocol.Notified;
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
     * Reads what to bring and how it goes.
     *
     * @param service whose items are shown, or null
     * @param letters typed, or empty
     * @param guide id of the item that is read, or null
     * @param tab part of the guide
     * @param page of the choices or of the guide
     * @param sheet how its paper stands
     */
    record LookingUp(String service, String letters, String guide, int tab, int page, Sheet sheet) implements Visit {
        static final LookingUp BEGIN = among(null, "");

        /** Chooses among the guides of a service, or of these letters. */
        static LookingUp among(String service, String letters) {
            return new LookingUp(service, letters, null, 0, 0, Sheet.NOT_WANTED);
        }

        /** Whether neither a service nor a letter was chosen. */
        boolean isOpen() {
            return service == null && letters.isEmpty();
        }

        LookingUp reading(String id) {
            return new LookingUp(service, letters, id, 0, 0, Sheet.NOT_WANTED);
        }

        LookingUp at(int otherTab, int otherPage) {
            return new LookingUp(service, letters, guide, otherTab, otherPage, sheet);
        }

        LookingUp with(Sheet other) {
            return new LookingUp(service, letters, guide, tab, page, other);
        }
    }

    /** How the paper of a guide stands. */
    enum Sheet {
        NOT_WANTED,
        PRINTING,
        PRINTED,
        /** It did not come out, or nobody knows. */
        FAILED
    }

    /**
     * Has touched a service; the server is asked.
     *
     * @param group the open group, or null
     * @param key of this one wish, however often it is sent
     * @param notified what the visitor was given to read before, or null
     */
    record Asking(String service, String group, IdempotencyKey key, Instant since, Notified notified) implements Visit {
        Asking with(Notified other) {
            return new Asking(service, group, key, since, other);
        }
    }

    /**
     * Lays an ID card on the reader.
     *
     * @param service that wants it, or null where the visitor wanted to show it
     * @param key of this one wish
     * @param checking the card was read, and the server is asked for an appointment
     * @param trouble why it did not help, a fault of the reader or the server's code; null while there is none
     */
    record ReadingCard(String service, IdempotencyKey key, Instant since, boolean checking, String trouble)
            implements Visit {

        ReadingCard with(String other) {
            return new ReadingCard(service, key, since, false, other);
        }

        ReadingCard checkingIn() {
            return new ReadingCard(service, key, since, true, null);
        }
    }

    /**
     * No number came.
     *
     * @param refused the server's code, or null when no answer came and it is unknown whether a number was given
     * @param notified as above
     */
    record NotIssued(String service, IdempotencyKey key, String refused, Notified notified) implements Visit {
        /** Whether the service gives numbers only to persons whom it can tell apart. */
        boolean needsCard() {
            return "person.id-needed".equals(refused);
        }
    }

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

        /** The same visit, with what the server says of the ticket now. */
        WithTicket with(Ticket other) {
            return new WithTicket(other, paper, shown, cancelUntil, cancelling);
        }

        WithTicket with(Cancelling other) {
            return new WithTicket(ticket, paper, shown, cancelUntil, other);
        }

        boolean isOf(String id) {
            return ticket.id().equals(id);
        }

        /** Whether the number is good for nothing any more. */
        boolean isOver() {
            return cancelling == Cancelling.DONE || cancelling == Cancelling.OVER;
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
        /** Nobody voided it here: when paper was asked for, its number was done or voided elsewhere. */
        OVER,
        /** Too late, or already called: the number stays valid. */
        REFUSED,
        /** No answer: whether the number was voided is unknown. */
        LOST
    }
}
