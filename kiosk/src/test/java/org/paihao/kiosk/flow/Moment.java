package org.paihao.kiosk.flow;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.paihao.kiosk.Kiosk;
import org.paihao.kiosk.idcard.AgeGroup;
import org.paihao.kiosk.idcard.CardAnswer;
import org.paihao.kiosk.idcard.CardFault;
import org.paihao.kiosk.printer.PrinterFault;
import org.paihao.kiosk.printer.PrinterStatus;
import org.paihao.look.Language;
import org.paihao.look.Languages;
import org.paihao.look.Words;
import org.paihao.protocol.PrintState;

/** Moments of a kiosk, each reached by what leads to it. */
public enum Moment {
    HOME(Screen.HOME, it -> it),
    HOME_WITH_OFFERS(
            Screen.HOME,
            it -> it.view(SampleHall.withPending(
                    SampleHall.ticket("A003", PrintState.UNPRINTED), SampleHall.ticket("D012", PrintState.UNPRINTED)))),
    PAPER_OUT(Screen.PRINTER_TROUBLE, it -> it.printer(PrinterStatus.PAPER_OUT)),
    PAPER_OUT_WITH_OFFER(
            Screen.PRINTER_TROUBLE,
            it -> it.printer(PrinterStatus.PAPER_OUT)
                    .view(SampleHall.withPending(SampleHall.ticket("A003", PrintState.UNPRINTED)))),
    PRINTER_UNPLUGGED(Screen.PRINTER_TROUBLE, it -> it.printer(PrinterStatus.LINE_LOST)),
    GROUP(Screen.GROUP, it -> it.touch(Touch.group("zonghe"))),
    HOME_WITH_GUIDES(Screen.HOME, it -> it.guides(SampleGuides.book())),
    GUIDES(Screen.GUIDES, it -> it.guides(SampleGuides.book()).touch(Touch.GUIDES)),
    GUIDES_OF_A_SERVICE(
            Screen.GUIDES,
            it -> it.guides(SampleGuides.book())
                    .touch(Touch.GUIDES)
                    .afterSeconds(1)
                    .touch(SampleGuides.SERVICE)),
    GUIDES_BY_LETTERS(
            Screen.GUIDES,
            it -> it.guides(SampleGuides.book())
                    .touch(Touch.GUIDES)
                    .afterSeconds(1)
                    .touch(Touch.key('x'))),
    GUIDES_NOT_FOUND(
            Screen.GUIDES,
            it -> it.guides(SampleGuides.book())
                    .touch(Touch.GUIDES)
                    .afterSeconds(1)
                    .touch(Touch.key('v'))),
    GUIDE(Screen.GUIDE, it -> SampleGuides.reading(it, "yibao")),
    GUIDE_HOW(
            Screen.GUIDE,
            it -> SampleGuides.reading(it, "yibao").afterSeconds(1).touch(new Touch(Touch.On.GUIDE_TAB, "1"))),
    GUIDE_LONG(
            Screen.GUIDE,
            it -> SampleGuides.reading(it, "long").afterSeconds(1).touch(new Touch(Touch.On.GUIDE_TAB, "2"))),
    GUIDE_ELSEWHERE(
            Screen.GUIDE,
            it -> SampleGuides.reading(it, "marriage").afterSeconds(1).touch(new Touch(Touch.On.GUIDE_TAB, "1"))),
    HELP_CALLED(Screen.HOME, it -> it.view(SampleHall.calledForHelp(false))),
    HELP_COMING(Screen.HOME, it -> it.view(SampleHall.calledForHelp(true))),
    NOBODY_WAITS(Screen.HOME, it -> it.view(SampleHall.nobodyWaits())),
    LATE_HOME(Screen.HOME, it -> it.view(SampleHall.late())),
    LATE_GROUP(Screen.GROUP, it -> it.view(SampleHall.late()).touch(Touch.group("zonghe"))),
    WORDY_HOME(Screen.HOME, it -> it.view(SampleHall.wordy())),
    WORDY_GROUP(Screen.GROUP, it -> it.view(SampleHall.wordy()).touch(Touch.group("zonghe"))),
    WORDY_TICKET(Screen.TICKET, it -> wordyTicket(it).printed()),
    WORDY_UNPRINTED(
            Screen.UNPRINTED,
            it -> wordyTicket(it).unprinted(PrinterFault.LINE_LOST, true).printer(PrinterStatus.LINE_LOST)),
    GROUP_WITHOUT_PAPER(Screen.GROUP, it -> it.printer(PrinterStatus.PAPER_OUT).touch(Touch.group("zonghe"))),
    ASKING(Screen.ASKING, it -> it.touch(Touch.service("gongan")).after(Duration.ofSeconds(2))),
    PRINTING(Screen.PRINTING, TriedKiosk::withNumber),
    TICKET(Screen.TICKET, it -> it.withNumber().printed()),
    TICKET_LATER(Screen.TICKET, it -> it.withNumber().printed().after(Duration.ofSeconds(16))),
    TICKET_FOR_PHONES(
            Screen.TICKET,
            it -> it.touch(Touch.service("shebao-yibao"))
                    .issued(SampleHall.ticket(
                            "t-A003",
                            "A003",
                            SampleHall.service("A"),
                            PrintState.PENDING,
                            "https://pai.example.cn/t/AAAABBBBCCCCDDDD.0123456789abcdefghijkl"))
                    .printed()),
    TICKET_OF_A_BUSY_DAY(
            Screen.TICKET,
            it -> it.touch(Touch.group("zonghe"))
                    .after(Duration.ofSeconds(1))
                    .touch(Touch.service("minzheng"))
                    .issued(SampleHall.ticket("D1000", PrintState.PENDING))
                    .printed()),
    CANNOT_CANCEL(
            Screen.TICKET,
            it -> it.withNumber()
                    .printed()
                    .after(Duration.ofSeconds(3))
                    .touch(Touch.CANCEL)
                    .cancelled(Visit.Cancelling.REFUSED)),
    CANCELLING(
            Screen.TICKET,
            it -> it.withNumber().printed().after(Duration.ofSeconds(3)).touch(Touch.CANCEL)),
    CANCELLED(
            Screen.CANCELLED,
            it -> it.withNumber()
                    .printed()
                    .after(Duration.ofSeconds(3))
                    .touch(Touch.CANCEL)
                    .cancelled(Visit.Cancelling.DONE)),
    UNPRINTED(
            Screen.UNPRINTED,
            it -> it.withNumber().unprinted(PrinterFault.PAPER_OUT, false).printer(PrinterStatus.PAPER_OUT)),
    UNPRINTED_PERHAPS(
            Screen.UNPRINTED,
            it -> it.withNumber().unprinted(PrinterFault.NO_ANSWER, true).printer(PrinterStatus.NO_ANSWER)),
    UNPRINTED_AND_MENDED(
            Screen.UNPRINTED,
            it -> it.withNumber().unprinted(PrinterFault.PAPER_OUT, false).printer(PrinterStatus.READY)),
    REPRINTING(
            Screen.PRINTING,
            it -> it.withNumber()
                    .unprinted(PrinterFault.PAPER_OUT, false)
                    .after(Duration.ofSeconds(30))
                    .touch(Touch.REPRINT)),
    NOT_ISSUED(Screen.NOT_ISSUED, it -> it.touch(Touch.service("gongan")).notIssued(null)),
    REFUSED(Screen.NOT_ISSUED, it -> it.touch(Touch.service("gongan")).notIssued("service.unknown")),
    HOME_WITH_READER(Screen.HOME, TriedKiosk::withReader),
    CARD(Screen.CARD, it -> it.withReader().touch(Touch.CARD).afterSeconds(1)),
    CARD_CHECKING(
            Screen.CARD,
            it -> it.withReader().touch(Touch.CARD).afterSeconds(1).card(new CardAnswer.Known(AgeGroup.AGED, "hash"))),
    CARD_TROUBLE(
            Screen.CARD,
            it -> it.withReader()
                    .touch(Touch.CARD)
                    .afterSeconds(1)
                    .card(new CardAnswer.NotRead(CardFault.NO_ANSWER))
                    .afterSeconds(1)),
    CARD_BAD(
            Screen.CARD,
            it -> it.withReader()
                    .touch(Touch.CARD)
                    .afterSeconds(1)
                    .card(new CardAnswer.NotRead(CardFault.CARD))
                    .afterSeconds(1)),
    CARD_APPOINTMENT_EARLY(
            Screen.CARD,
            it -> it.withReader()
                    .touch(Touch.CARD)
                    .afterSeconds(1)
                    .card(new CardAnswer.Known(AgeGroup.AGED, "hash"))
                    .notCheckedIn("appointment.early")
                    .afterSeconds(1)),
    CARD_NEEDED(
            Screen.NOT_ISSUED,
            it -> it.withReader().touch(Touch.service("gongan")).notIssued("person.id-needed")),
    HOME_AGED(Screen.HOME, it -> it.withReader().known(AgeGroup.AGED)),
    HOME_KNOWN(Screen.HOME, it -> it.withReader().known(AgeGroup.YOUNGER)),
    GROUP_AGED(Screen.GROUP, it -> it.withReader().known(AgeGroup.AGED).touch(Touch.group("zonghe"))),
    CLOSED(Screen.CLOSED, it -> it.view(SampleHall.closed())),
    CONNECTING(Screen.SERVER_AWAY, it -> TriedKiosk.dark(it.state().language())),
    SERVER_AWAY(Screen.SERVER_AWAY, it -> it.line(Line.lost(SampleHall.MORNING))),
    IDLE_QUESTION(
            Screen.IDLE_QUESTION,
            it -> it.touch(Touch.group("zonghe")).after(Duration.ofSeconds(45)).after(Duration.ofSeconds(3)));

    private final Screen screen;
    private final UnaryOperator<TriedKiosk> way;

    Moment(Screen screen, UnaryOperator<TriedKiosk> way) {
        this.screen = screen;
        this.way = way;
    }

    /** What the glass must show then. */
    public Screen screen() {
        return screen;
    }

    public Shown in(Language language) {
        return in(Manner.usual(language));
    }

    /** As a visitor sees it who wants it so. */
    public Shown in(Manner manner) {
        return in(manner, Room.Both.UPRIGHT);
    }

    /** @param rooms of the glass */
    public Shown in(Manner manner, Room.Both rooms) {
        return in(manner, rooms, Languages.of(manner.language()));
    }

    /** @param languages that the hall has */
    public Shown in(Manner manner, Room.Both rooms, Languages languages) {
        TriedKiosk tried = tried(manner.language());
        KioskState kiosk = tried.state().with(manner);
        return new Shown(
                kiosk,
                tried.screen(),
                Times.USUAL,
                tried.now(),
                kiosk.view() == null ? null : kiosk.view().serverTime(),
                languages,
                Words.of(Kiosk.class, kiosk.language()),
                true,
                rooms);
    }

    TriedKiosk tried(Language language) {
        return way.apply(TriedKiosk.open(language));
    }

    private static TriedKiosk wordyTicket(TriedKiosk kiosk) {
        kiosk.view(SampleHall.wordy()).touch(Touch.service("shebao-yibao"));
        return kiosk.issued(SampleHall.ticket(
                "t-A1002",
                "A1002",
                kiosk.state().view().services().get(0),
                PrintState.PENDING,
                "/t/AAAABBBBCCCCDDDD.0123456789abcdefghijkl"));
    }
}
