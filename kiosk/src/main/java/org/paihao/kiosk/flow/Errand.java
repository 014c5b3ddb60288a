package org.paihao.kiosk.flow;

import org.paihao.look.Language;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.view.KioskView;

/** Work that a decision leads to; each ends in a word back to the flow. */
public sealed interface Errand {
    /** Ask the server for a number. */
    record TakeNumber(String service, IdempotencyKey key) implements Errand {}

    /** Void a number. */
    record VoidNumber(String ticket) implements Errand {}

    /** Print a ticket that has just been given. */
    record Print(Ticket ticket, KioskView view, Language language) implements Errand {}

    /** Ask the server for a ticket once more and print it. */
    record Reprint(String ticket, KioskView view, Language language) implements Errand {}

    /** Tell the server that a ticket is on paper, until it has heard it. */
    record ReportPrinted(String ticket) implements Errand {}

    /**
     * Tell the server that a ticket is not known to be on paper, until it has heard it.
     *
     * @param reason a code of {@code UnprintedReport}, or null
     */
    record ReportUnprinted(String ticket, String reason) implements Errand {}
}
