package org.paihao.kiosk.printer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer on a serial line. The line is opened when first needed and again after each loss, so the printer may be plugged
 * in at any time.
 */
public final class SerialPrinter implements Printer {
    private static final Logger LOG = LoggerFactory.getLogger(SerialPrinter.class);

    private final PrinterConfig config;
    private final PrinterTimes times;
    private Conversation conversation;
    /** Answers that the printer owes from the conversation before. */
    private int owed;

    private PrinterFault logged;
    private boolean closed;

    public SerialPrinter(PrinterConfig config) {
        this(config, PrinterTimes.USUAL);
    }

    SerialPrinter(PrinterConfig config, PrinterTimes times) {
        this.config = config;
        this.times = times;
    }

    @Override
    public synchronized PrintAnswer print(byte[] slip) {
        boolean sent = false;
        PrintAnswer answer;
        try {
            PrinterStatus before = conversation().readyForJob();
            if (before.mayPrint()) {
                sent = true;
                conversation.send(slip);
                answer = conversation.processed();
            } else {
                answer = new PrintAnswer.Unprinted(before.fault().orElseThrow(), false);
            }
        } catch (PrinterFaultException e) {
            answer = new PrintAnswer.Unprinted(e.fault(), sent);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer = new PrintAnswer.Unprinted(PrinterFault.NO_ANSWER, sent);
        }
        log(answer instanceof PrintAnswer.Unprinted unprinted ? unprinted.fault() : null);
        return answer;
    }

    @Override
    public synchronized PrinterStatus status() {
        PrinterStatus status;
        try {
            status = conversation().status();
        } catch (PrinterFaultException e) {
            status = e.fault() == PrinterFault.LINE_LOST ? PrinterStatus.LINE_LOST : PrinterStatus.NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status = PrinterStatus.NO_ANSWER;
        }
        log(status.fault().orElse(null));
        return status;
    }

    @Override
    public synchronized void close() {
        closed = true;
        hangUp();
    }

    private Conversation conversation() throws PrinterFaultException {
        if (closed) {
            throw new PrinterFaultException(PrinterFault.LINE_LOST, "closed");
        }
        if (conversation != null && conversation.isOver()) {
            hangUp();
        }
        if (conversation == null) {
            conversation = new Conversation(config, times, owed);
        }
        return conversation;
    }

    private void hangUp() {
        if (conversation != null) {
            owed = conversation.owed();
            conversation.close();
            conversation = null;
        }
    }

    /** A fault that goes on is said once, and once when it is over. */
    private void log(PrinterFault fault) {
        if (closed || fault == logged) {
            return;
        }
        if (fault == null) {
            LOG.info("the printer at {} works again", config.path());
        } else {
            LOG.warn("the printer at {} does not print: {}", config.path(), fault.name());
        }
        logged = fault;
    }
}
