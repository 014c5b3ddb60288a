package org.paihao.kiosk.flow;

import java.time.Instant;
import java.util.function.Supplier;
import org.paihao.kiosk.idcard.CardAnswer;
import org.paihao.kiosk.printer.PrintAnswer;
import org.paihao.kiosk.printer.PrinterStatus;
import org.paihao.look.Languages;
import org.paihao.protocol.Guide;
import org.paihao.protocol.GuideBook;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.view.KioskView;

/**
 * Decides: the kiosk as it is and what happened give the kiosk as it will be and the errands to run. Pure; the caller
 * keeps the state, tells the time and runs the errands.
 */
public final class KioskFlow {
    private final TouchRules touches;
    private final TimeRules time;
    private final PaperRules paper;
    private final CardRules cards = new CardRules();
    private final Languages languages;

    /** @param keys a fresh key for each wish of a visitor */
    public KioskFlow(Times times, Languages languages, Supplier<IdempotencyKey> keys) {
        this.touches = new TouchRules(times, languages, keys);
        this.time = new TimeRules(times, languages.usual());
        this.paper = new PaperRules(times);
        this.languages = languages;
    }

    public Step touched(KioskState kiosk, Touch touch, Instant now) {
        return CardRules.leaving(kiosk, touches.touched(kiosk, touch, now));
    }

    /** To be told several times a second. */
    public Step timePassed(KioskState kiosk, Instant now) {
        return CardRules.leaving(kiosk, paper.lookAfterOrphans(time.passed(kiosk, now), null));
    }

    public Step viewCame(KioskState kiosk, KioskView view, Instant now) {
        String why = kiosk.view() == null ? PaperRules.RESTARTED : null;
        KioskState seen = PaperRules.forget(kiosk, view).with(view, now);
        Step copies = paper.lookAfterCopies(seen, languages.usual());
        return copies.then(paper.lookAfterOrphans(copies.state(), why));
    }

    /** The hall's guides. */
    public Step guidesCame(KioskState kiosk, GuideBook guides) {
        return Step.stay(kiosk.with(guides));
    }

    public Step lineChanged(KioskState kiosk, Line line) {
        return Step.stay(kiosk.with(line));
    }

    /** The line is lost; in the same moment it is known what the kiosk can give by itself. @param view as below */
    public Step lost(KioskState kiosk, Line lost, KioskView view, Instant now) {
        return alone(kiosk.with(lost), view, now);
    }

    /**
     * What the kiosk can give by itself, to be told again and again while the server is away.
     *
     * @param view null where it can give nothing
     */
    public Step alone(KioskState kiosk, KioskView view, Instant now) {
        Line line = kiosk.line();
        boolean away = line.state() == Line.State.LOST || line.state() == Line.State.ALONE;
        if (!away) {
            return Step.stay(kiosk);
        }
        return Step.stay(
                view == null
                        ? kiosk.with(Line.lost(line.since()))
                        : kiosk.with(view, now).with(Line.alone(line.since())));
    }

    public Step printerSaid(KioskState kiosk, PrinterStatus status) {
        return Step.to(kiosk.with(status), new Errand.ReportPrinter(status.code()));
    }

    /** The server has given a number for this wish. */
    public Step issued(KioskState kiosk, IdempotencyKey key, Ticket ticket, Instant now) {
        return paper.issued(kiosk, key, ticket, now);
    }

    /** @param refused the server's code, or null when no answer came */
    public Step notIssued(KioskState kiosk, IdempotencyKey key, String refused, Instant now) {
        if (!(kiosk.visit() instanceof Visit.Asking asking) || !asking.key().equals(key)) {
            return Step.stay(kiosk);
        }
        return Step.stay(kiosk.with(new Visit.NotIssued(asking.service(), key, refused, asking.notified()))
                .touchedAt(now));
    }

    /** How reading an ID card ended. */
    public Step cardRead(KioskState kiosk, IdempotencyKey key, CardAnswer answer, Instant now) {
        return cards.read(kiosk, key, answer, now);
    }

    /** The server did not say on which terms a card is read. */
    public Step cardNotRead(KioskState kiosk, IdempotencyKey key, Instant now) {
        return cards.notRead(kiosk, key, now);
    }

    /** There was no number for the card. @param refused the server's code, or null when no answer came */
    public Step notCheckedIn(KioskState kiosk, IdempotencyKey key, String refused, Instant now) {
        return cards.notCheckedIn(kiosk, key, refused, now);
    }

    /** How printing, or printing again, ended. */
    public Step printEnded(KioskState kiosk, String ticket, PrintAnswer answer, Instant now) {
        return paper.ended(kiosk, ticket, answer, now);
    }

    /** How printing a guide ended. */
    public Step sheetEnded(KioskState kiosk, Guide guide, PrintAnswer answer, Instant now) {
        return SheetRules.ended(kiosk, guide, answer, now);
    }

    /** The server handed a ticket out for printing again: as it is now, called perhaps. */
    public Step handedOut(KioskState kiosk, Ticket ticket) {
        return paper.handedOut(kiosk, ticket);
    }

    /** The server did not hand the ticket out for printing again. @param over because nobody will be called by it any more */
    public Step reprintFailed(KioskState kiosk, String ticket, boolean over, Instant now) {
        return paper.reprintFailed(kiosk, ticket, over, now);
    }

    public Step cancelEnded(KioskState kiosk, String ticket, Visit.Cancelling how, Instant now) {
        boolean shown = kiosk.visit() instanceof Visit.WithTicket with && with.isOf(ticket);
        return Step.stay(
                shown ? kiosk.with(((Visit.WithTicket) kiosk.visit()).with(how)).touchedAt(now) : kiosk);
    }
}
