package org.paihao.kiosk.flow;

import java.time.LocalDateTime;
import org.paihao.look.Language;
import org.paihao.protocol.Guide;
import org.paihao.protocol.Notified;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.view.KioskView;

/** Work that a decision leads to; each ends in a word back to the flow. */
public sealed interface Errand {
    /** Ask the server for a number. @param card as it is known, or not */
    record TakeNumber(String service, IdempotencyKey key, Card card) implements Errand {
        public TakeNumber(String service, IdempotencyKey key) {
            this(service, key, Card.NO_READER);
        }
    }

    /** Wait for an ID card and read it. @param key of this wish */
    record ReadCard(IdempotencyKey key) implements Errand {}

    /** Wait for a card no longer. */
    record LeaveCard(IdempotencyKey key) implements Errand {}

    /** Ask the server for the number of an appointment that the card's holder may have. */
    record CheckIn(Card card, IdempotencyKey key) implements Errand {}

    /** Call somebody to this kiosk. */
    record CallHelp() implements Errand {}

    /** Void a number. */
    record VoidNumber(String ticket) implements Errand {}

    /** Print a ticket that has just been given, by the server or by the kiosk itself. */
    record Print(Ticket ticket, KioskView view, Language language) implements Errand {}

    /** Print a guide. */
    record PrintGuide(Guide guide, KioskView view, Language language, LocalDateTime time) implements Errand {}

    /** Tell the server which notification the holder of a ticket was given, until it has heard it. */
    record ReportNotified(String ticket, Notified notified) implements Errand {}

    /** Ask the server for a ticket once more and print it. */
    record Reprint(String ticket, KioskView view, Language language) implements Errand {}

    /** Tell the server that a ticket is on paper, until it has heard it. */
    record ReportPrinted(String ticket) implements Errand {}

    /** Tell the server how the printer is, until it has heard it or the printer is otherwise. @param state a code of {@code PrinterReport} */
    record ReportPrinter(String state) implements Errand {}

    /**
     * Tell the server that a ticket is not known to be on paper, until it has heard it.
     *
     * @param reason a code of {@code UnprintedReport}, or null
     */
    record ReportUnprinted(String ticket, String reason) implements Errand {}
}
