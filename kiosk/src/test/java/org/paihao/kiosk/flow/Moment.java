package org.paihao.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.paihao.kiosk.Kiosk;
import org.paihao.kiosk.printer.PrintAnswer;
import org.paihao.kiosk.printer.PrinterFault;
import org.paihao.kiosk.printer.PrinterStatus;
import org.paihao.look.Language;
import org.paihao.look.Words;
import org.paihao.protocol.PrintState;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.client.IdempotencyKey;
import org.paihao.protocol.view.KioskView;

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
    GROUP_WITHOUT_PAPER(Screen.GROUP, it -> it.printer(PrinterStatus.PAPER_OUT).touch(Touch.group("zonghe"))),
    ASKING(Screen.ASKING, it -> it.touch(Touch.service("gongan")).after(Duration.ofSeconds(2))),
    PRINTING(Screen.PRINTING, Moment::withTicket),
    TICKET(Screen.TICKET, it -> withTicket(it).printed()),
    TICKET_LATER(Screen.TICKET, it -> withTicket(it).printed().after(Duration.ofSeconds(16))),
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
            it -> withTicket(it)
                    .printed()
                    .after(Duration.ofSeconds(3))
                    .touch(Touch.CANCEL)
                    .cancelled(Visit.Cancelling.REFUSED)),
    CANCELLING(
            Screen.TICKET,
            it -> withTicket(it).printed().after(Duration.ofSeconds(3)).touch(Touch.CANCEL)),
    CANCELLED(
            Screen.CANCELLED,
            it -> withTicket(it)
                    .printed()
                    .after(Duration.ofSeconds(3))
                    .touch(Touch.CANCEL)
                    .cancelled(Visit.Cancelling.DONE)),
    UNPRINTED(
            Screen.UNPRINTED,
            it -> withTicket(it).unprinted(PrinterFault.PAPER_OUT, false).printer(PrinterStatus.PAPER_OUT)),
    UNPRINTED_PERHAPS(
            Screen.UNPRINTED,
            it -> withTicket(it).unprinted(PrinterFault.NO_ANSWER, true).printer(PrinterStatus.NO_ANSWER)),
    UNPRINTED_AND_MENDED(
            Screen.UNPRINTED,
            it -> withTicket(it).unprinted(PrinterFault.PAPER_OUT, false).printer(PrinterStatus.READY)),
    REPRINTING(
            Screen.PRINTING,
            it -> withTicket(it)
                    .unprinted(PrinterFault.PAPER_OUT, false)
                    .after(Duration.ofSeconds(30))
                    .touch(Touch.REPRINT)),
    NOT_ISSUED(Screen.NOT_ISSUED, it -> it.touch(Touch.service("gongan")).notIssued(null)),
    REFUSED(Screen.NOT_ISSUED, it -> it.touch(Touch.service("gongan")).notIssued("service.unknown")),
    CLOSED(Screen.CLOSED, it -> it.view(SampleHall.closed())),
    CONNECTING(Screen.SERVER_AWAY, it -> new Scene(it.flow, it.first(), it.now, it.key)),
    SERVER_AWAY(Screen.SERVER_AWAY, it -> it.line(Line.lost(SampleHall.MORNING))),
    IDLE_QUESTION(
            Screen.IDLE_QUESTION,
            it -> it.touch(Touch.group("zonghe")).after(Duration.ofSeconds(45)).after(Duration.ofSeconds(3)));

    private final Screen screen;
    private final UnaryOperator<Scene> way;

    Moment(Screen screen, UnaryOperator<Scene> way) {
        this.screen = screen;
        this.way = way;
    }

    /** What the glass must show then. */
    public Screen screen() {
        return screen;
    }

    public Shown in(Language language) {
        Scene scene = way.apply(Scene.open(language));
        return new Shown(
                scene.kiosk,
                scene.kiosk.screen(Times.USUAL, scene.now),
                Times.USUAL,
                scene.now,
                scene.kiosk.view() == null ? null : scene.kiosk.view().serverTime(),
                Words.of(Kiosk.class, scene.kiosk.language()));
    }

    private static Scene withTicket(Scene scene) {
        return scene.touch(Touch.service("shebao-yibao")).issued(SampleHall.ticket("A003", PrintState.PENDING));
    }

    /** A kiosk on its way through events. */
    private record Scene(KioskFlow flow, KioskState kiosk, Instant now, IdempotencyKey key) {
        private static final Instant START = Instant.parse("2026-11-23T00:42:00Z");

        static Scene open(Language language) {
            IdempotencyKey key = new IdempotencyKey("wish");
            KioskFlow flow = new KioskFlow(Times.USUAL, language, () -> key);
            return new Scene(flow, KioskState.atStart(language, START), START, key)
                    .view(SampleHall.open())
                    .printer(PrinterStatus.READY)
                    .after(Duration.ofSeconds(1));
        }

        KioskState first() {
            return KioskState.atStart(kiosk.language(), now);
        }

        Scene view(KioskView view) {
            return to(flow.viewCame(kiosk, view, now));
        }

        Scene printer(PrinterStatus status) {
            return to(flow.printerSaid(kiosk, status));
        }

        Scene line(Line line) {
            return to(flow.lineChanged(kiosk, line));
        }

        Scene touch(Touch touch) {
            return to(flow.touched(kiosk, touch, now));
        }

        Scene issued(Ticket ticket) {
            return to(flow.issued(kiosk, key, ticket, now));
        }

        Scene notIssued(String code) {
            return to(flow.notIssued(kiosk, key, code, now));
        }

        Scene printed() {
            return to(flow.printEnded(kiosk, shownTicket(), new PrintAnswer.Printed(false), now));
        }

        Scene unprinted(PrinterFault fault, boolean sent) {
            return to(flow.printEnded(kiosk, shownTicket(), new PrintAnswer.Unprinted(fault, sent), now));
        }

        Scene cancelled(Visit.Cancelling how) {
            return to(flow.cancelEnded(kiosk, shownTicket(), how, now));
        }

        Scene after(Duration time) {
            Instant later = now.plus(time);
            return new Scene(flow, flow.timePassed(kiosk, later).state(), later, key);
        }

        private String shownTicket() {
            return ((Visit.WithTicket) kiosk.visit()).ticket().id();
        }

        private Scene to(Step step) {
            return new Scene(flow, step.state(), now, key);
        }
    }
}
