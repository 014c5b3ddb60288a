package org.paihao.kiosk.errand;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.paihao.kiosk.flow.Happening;
import org.paihao.kiosk.printer.PrintAnswer;
import org.paihao.kiosk.printer.Printer;
import org.paihao.kiosk.printer.PrinterFault;
import org.paihao.kiosk.printer.PrinterStatus;
import org.paihao.kiosk.printer.Slip;
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
    private final Function<Slip, byte[]> press;
    private final Consumer<Happening> kiosk;
    private final ScheduledExecutorService thread = Threads.one("printing");
    /** To be printed or being printed: only the first of them may be started. */
    private final AtomicInteger slips = new AtomicInteger();

    private PrinterStatus said;

    /** @param press makes the bytes of a slip */
    PrintDesk(Printer printer, Function<Slip, byte[]> press, Consumer<Happening> kiosk) {
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
        byte[] slip = slip(ticket, view, language, again);
        if (slips.getAndIncrement() == 0 && slip != null) {
            printer.start(slip);
        }
        thread.execute(() -> {
            PrintAnswer answer = answer(ticket, slip);
            slips.decrementAndGet();
            kiosk.accept((flow, state, now) -> flow.printEnded(state, known, answer, now));
            if (answer instanceof PrintAnswer.Unprinted unprinted) {
                LOG.warn(
                        "ticket {} is unprinted: {}",
                        ticket.id(),
                        unprinted.fault().reason());
                ask();
            }
        });
    }

    /** @return null if there is none: whatever went wrong, the visitor before the glass must not wait for ever */
    private byte[] slip(Ticket ticket, KioskView view, Language language, boolean again) {
        try {
            return press.apply(Slip.of(ticket, view, language.tag(), again));
        } catch (RuntimeException e) {
            LOG.error("ticket {} could not be laid out for the paper", ticket.id(), e);
            return null;
        }
    }

    private PrintAnswer answer(Ticket ticket, byte[] slip) {
        if (slip == null) {
            return new PrintAnswer.Unprinted(PrinterFault.ERROR, false);
        }
        try {
            return printer.print(slip);
        } catch (RuntimeException e) {
            LOG.error("ticket {} could not be printed", ticket.id(), e);
            return new PrintAnswer.Unprinted(PrinterFault.ERROR, false);
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
