package org.paihao.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.paihao.kiosk.idcard.AgeGroup;
import org.paihao.kiosk.idcard.CardAnswer;
import org.paihao.kiosk.printer.PrintAnswer;
import org.paihao.kiosk.printer.PrinterFault;
import org.paihao.kiosk.printer.PrinterStatus;
import org.paihao.look.Language;
import org.paihao.look.Languages;
import org.paihao.protocol.Guide;
import org.paihao.protocol.GuideBook;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.view.KioskView;

/** A kiosk on its way through what happens to it, with time that only the test moves. */
final class TriedKiosk {
    private static final Instant START = Instant.parse("2026-11-23T00:42:00Z");

    private final KioskFlow flow;
    private final List<Errand> errands = new ArrayList<>();
    private int wishes;
    private KioskState kiosk;
    private Instant now = START;

    private TriedKiosk(Language usual) {
        flow = new KioskFlow(Times.USUAL, Languages.of(usual), () -> new IdempotencyKey("wish-" + ++wishes));
        kiosk = KioskState.atStart(usual, now);
    }

    /** Just switched on. */
    static TriedKiosk dark(Language usual) {
        return new TriedKiosk(usual);
    }

    /** In an open hall with a printer that prints. */
    static TriedKiosk open(Language usual) {
        return dark(usual).view(SampleHall.open()).printer(PrinterStatus.READY).after(Duration.ofSeconds(1));
    }

    static TriedKiosk open() {
        return open(Language.ZH_CN);
    }

    /** The same with a reader of ID cards. */
    TriedKiosk withReader() {
        kiosk = kiosk.with(Card.NOT_SHOWN);
        return this;
    }

    /** The card that is waited for was read. */
    TriedKiosk card(CardAnswer answer) {
        return to(flow.cardRead(kiosk, cardKey(), answer, now));
    }

    TriedKiosk cardWithoutKey() {
        return to(flow.cardNotRead(kiosk, cardKey(), now));
    }

    TriedKiosk notCheckedIn(String code) {
        return to(flow.notCheckedIn(kiosk, cardKey(), code, now));
    }

    TriedKiosk checkedIn(Ticket ticket) {
        return to(flow.issued(kiosk, cardKey(), ticket, now));
    }

    /** Somebody whose card was read and who has no appointment. */
    TriedKiosk known(AgeGroup ageGroup) {
        return touch(Touch.CARD)
                .afterSeconds(2)
                .card(new CardAnswer.Known(ageGroup, "hash"))
                .notCheckedIn("appointment.unknown")
                .afterSeconds(1);
    }

    private IdempotencyKey cardKey() {
        return ((Visit.ReadingCard) kiosk.visit()).key();
    }

    TriedKiosk view(KioskView view) {
        return to(flow.viewCame(kiosk, view, now));
    }

    TriedKiosk guides(GuideBook book) {
        return to(flow.guidesCame(kiosk, book));
    }

    TriedKiosk printer(PrinterStatus status) {
        return to(flow.printerSaid(kiosk, status));
    }

    TriedKiosk line(Line line) {
        return to(flow.lineChanged(kiosk, line));
    }

    /** The line is lost. @param mine what the kiosk can give by itself, or null */
    TriedKiosk lost(KioskView mine) {
        return to(flow.lost(kiosk, Line.lost(SampleHall.MORNING), mine, now));
    }

    /** @param mine as above */
    TriedKiosk alone(KioskView mine) {
        return to(flow.alone(kiosk, mine, now));
    }

    TriedKiosk touch(Touch touch) {
        return to(flow.touched(kiosk, touch, now));
    }

    TriedKiosk issued(Ticket ticket) {
        return to(flow.issued(kiosk, key(), ticket, now));
    }

    TriedKiosk notIssued(String code) {
        return to(flow.notIssued(kiosk, key(), code, now));
    }

    /** A second after a touch on 社保医保 its number is there. */
    TriedKiosk withNumber() {
        return touch(Touch.service("shebao-yibao"))
                .after(Duration.ofMillis(100))
                .issued(SampleHall.ticket("A003", PrintState.PENDING));
    }

    TriedKiosk printed() {
        return printed(shownTicket());
    }

    TriedKiosk printed(String ticket) {
        return to(flow.printEnded(kiosk, ticket, new PrintAnswer.Printed(false), now));
    }

    TriedKiosk unprinted(PrinterFault fault, boolean sent) {
        return unprinted(shownTicket(), fault, sent);
    }

    TriedKiosk unprinted(String ticket, PrinterFault fault, boolean sent) {
        return to(flow.printEnded(kiosk, ticket, new PrintAnswer.Unprinted(fault, sent), now));
    }

    /** How printing a guide ended. */
    TriedKiosk sheet(Guide guide, PrintAnswer answer) {
        return to(flow.sheetEnded(kiosk, guide, answer, now));
    }

    TriedKiosk handedOut(Ticket ticket) {
        return to(flow.handedOut(kiosk, ticket));
    }

    /** @param over whether its number is good for nothing any more */
    TriedKiosk reprintFailed(boolean over) {
        return to(flow.reprintFailed(kiosk, shownTicket(), over, now));
    }

    TriedKiosk cancelled(Visit.Cancelling how) {
        return to(flow.cancelEnded(kiosk, shownTicket(), how, now));
    }

    TriedKiosk after(Duration time) {
        now = now.plus(time);
        return to(flow.timePassed(kiosk, now));
    }

    TriedKiosk afterSeconds(long seconds) {
        return after(Duration.ofSeconds(seconds));
    }

    Screen screen() {
        return kiosk.screen(Times.USUAL, now);
    }

    KioskState state() {
        return kiosk;
    }

    Instant now() {
        return now;
    }

    List<Ticket> offers() {
        return kiosk.offers(Times.USUAL, now);
    }

    /** What was to be done since the last time this was asked, but for what the server is told of the printer. */
    List<Errand> errands() {
        List<Errand> since = errands.stream()
                .filter(errand -> !(errand instanceof Errand.ReportPrinter))
                .toList();
        errands.removeAll(since);
        return since;
    }

    /** What the server was to be told of the printer, from the first word on. */
    List<String> printerReports() {
        return errands.stream()
                .filter(Errand.ReportPrinter.class::isInstance)
                .map(errand -> ((Errand.ReportPrinter) errand).state())
                .toList();
    }

    private IdempotencyKey key() {
        return ((Visit.Asking) kiosk.visit()).key();
    }

    private String shownTicket() {
        return ((Visit.WithTicket) kiosk.visit()).ticket().id();
    }

    private TriedKiosk to(Step step) {
        kiosk = step.state();
        errands.addAll(step.errands());
        return this;
    }
}
