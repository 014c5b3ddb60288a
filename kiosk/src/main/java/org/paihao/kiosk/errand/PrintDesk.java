package org.paihao.kiosk.errand;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.paihao.kiosk.flow.Errand;
import org.paihao.kiosk.flow.Happening;
import org.paihao.kiosk.printer.GuideSheet;
import org.paihao.kiosk.printer.PrintAnswer;
import org.paihao.kiosk.printer.Printer;
import org.paihao.kiosk.printer.PrinterFault;
import org.paihao.kiosk.printer.PrinterStatus;
import org.paihao.kiosk.printer.Slip;
import org.paihao.kiosk.printer.SlipPress;
import org.paihao.kiosk.thread.Threads;
import org.paihao.look.Language;
import org.paihao.protocol.Ticket;
import org.paihao.protocol.view.KioskView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the printer: slips one after the other on one thread, and between them, while nothing is to be printed, the
 * question how the printer is.
 */
final class PrintDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrintDesk.class);

    private final Printer printer;
    private final SlipPress press;
    private final Consumer<Happening> kiosk;
    private final ScheduledExecutorService thread = Threads.one("printing");
    /** To be printed or being printed: only the first of them may be started. */
    private final AtomicInteger papers = new AtomicInteger();

    private PrinterStatus said;

    /** @param press makes the bytes of papers */
    PrintDesk(Printer printer, SlipPress press, Consumer<Happening> kiosk) {
        this.printer = printer;
        this.press = press;
        this.kiosk = kiosk;
    }

    /** Asks the printer from now on, each time so long after the last answer. */
    void watch(Duration pause) {
        thread.scheduleWithFixedDelay(this::ask, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A ticket may come soon: the printer is asked while the finger still lies on the glass. */
    void expect() {
        thread.execute(printer::expect);
    }

    /** @param ticket with its {@code trackUrl}, where the server gave it */
    void print(Ticket ticket, KioskView view, Language language, boolean again) {
        print(ticket.id(), ticket, view, language, again);
    }

    /** @param known the id by which the kiosk knows the ticket, where it gave another one */
    void print(String known, Ticket ticket, KioskView view, Language language, boolean again) {
        String what = "ticket " + ticket.id();
        byte[] slip = laidOut(what, () -> press.bytes(Slip.of(ticket, view, language.tag(), again)));
        // Whoever waits for a number waits for its paper: it is on its way before the thread is awake.
        if (papers.getAndIncrement() == 0 && slip != null) {
            printer.start(slip);
        }
        thread.execute(() -> {
            PrintAnswer answer = answer(what, slip);
            kiosk.accept((flow, state, now) -> flow.printEnded(state, known, answer, now));
            askAfter(answer);
        });
    }

    /** The one-time notification of an item. */
    void printGuide(Errand.PrintGuide wish) {
        String what = "guide " + wish.guide().id();
        papers.getAndIncrement();
        thread.execute(() -> {
            byte[] sheet = laidOut(
                    what,
                    () -> press.bytes(GuideSheet.of(
                            wish.guide(), wish.view(), wish.language().tag(), wish.time())));
            PrintAnswer answer = answer(what, sheet);
            kiosk.accept((flow, state, now) -> flow.sheetEnded(state, wish.guide(), answer, now));
            askAfter(answer);
        });
    }

    /** @return null if there is none: whatever went wrong, the visitor before the glass must not wait for ever */
    private static byte[] laidOut(String what, Supplier<byte[]> paper) {
        try {
            return paper.get();
        } catch (RuntimeException e) {
            LOG.error("{} could not be laid out for the paper", what, e);
            return null;
        }
    }

    private PrintAnswer answer(String what, byte[] paper) {
        PrintAnswer answer =
                paper == null ? new PrintAnswer.Unprinted(PrinterFault.ERROR, false) : printed(what, paper);
        papers.decrementAndGet();
        if (answer instanceof PrintAnswer.Unprinted unprinted) {
            LOG.warn("{} is unprinted: {}", what, unprinted.fault().reason());
        }
        return answer;
    }

    private PrintAnswer printed(String what, byte[] paper) {
        try {
            return printer.print(paper);
        } catch (RuntimeException e) {
            LOG.error("{} could not be printed", what, e);
            return new PrintAnswer.Unprinted(PrinterFault.ERROR, false);
        }
    }

    private void askAfter(PrintAnswer answer) {
        if (answer instanceof PrintAnswer.Unprinted) {
            ask();
        }
    }

    private void ask() {
        PrinterStatus status = status();
        if (status != said) {
            logChange(status);
            said = status;
            kiosk.accept((flow, state, now) -> flow.printerSaid(state, status));
        }
    }

    private PrinterStatus status() {
        try {
            return printer.status();
        } catch (RuntimeException e) {
            LOG.error("the printer could not be asked", e);
            return PrinterStatus.ERROR;
        }
    }

    private void logChange(PrinterStatus status) {
        if (status == PrinterStatus.READY) {
            LOG.info("printer: {}", status);
        } else {
            LOG.warn("printer: {}", status);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        printer.close();
    }
}
