package org.paihao.kiosk.printer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer at the end of a line, serial or network. The line is opened when first needed and again after each loss, so the printer may be plugged
 * in at any time.
 */
public final class LinePrinter implements Printer {
    private static final Logger LOG = LoggerFactory.getLogger(LinePrinter.class);

    private final PrinterConfig config;
    private final Wired way;
    private final PrinterTimes times;
    private Conversation conversation;
    /** What the printer said when a slip was expected, or null. */
    private Ahead ahead;
    /** Answers that the printer owes from the conversation before. */
    private int owed;

    private PrinterFault logged;
    private boolean closed;

    LinePrinter(PrinterConfig config, Wired way) {
        this(config, way, PrinterTimes.USUAL);
    }

    LinePrinter(PrinterConfig config, Wired way, PrinterTimes times) {
        this.config = config;
        this.way = way;
        this.times = times;
    }

    private record Ahead(Conversation in, PrinterStatus status, long askedAt) {}

    @Override
    public synchronized void expect() {
        ahead = null;
        try {
            Conversation asked = conversation();
            long now = System.nanoTime();
            ahead = new Ahead(asked, asked.readyForJob(), now);
        } catch (PrinterFaultException e) {
            // print() meets the same fault, and answers with it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized PrintAnswer print(byte[] slip) {
        boolean sent = false;
        PrintAnswer answer;
        try {
            PrinterStatus before = readyForJob();
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
        PrinterFault fault = answer instanceof PrintAnswer.Unprinted unprinted ? unprinted.fault() : null;
        afterSilence(fault);
        log(fault);
        return answer;
    }

    @Override
    public synchronized PrinterStatus status() {
        PrinterStatus status;
        try {
            status = ask(Conversation::status);
        } catch (PrinterFaultException e) {
            status = e.fault() == PrinterFault.LINE_LOST ? PrinterStatus.LINE_LOST : PrinterStatus.NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status = PrinterStatus.NO_ANSWER;
        }
        afterSilence(status.fault().orElse(null));
        log(status.fault().orElse(null));
        return status;
    }

    @Override
    public synchronized void close() {
        closed = true;
        hangUp();
    }

    /** Each answer is good for one slip, as long as it is fresh and the line the same. */
    private PrinterStatus readyForJob() throws PrinterFaultException, InterruptedException {
        Ahead known = ahead;
        ahead = null;
        boolean holds = known != null
                && known.in() == conversation()
                && System.nanoTime() - known.askedAt() < times.ahead().toNanos();
        return holds ? known.status() : ask(Conversation::readyForJob);
    }

    /** Something that is asked before anything is sent. */
    private interface Question {
        PrinterStatus in(Conversation conversation) throws PrinterFaultException, InterruptedException;
    }

    /** A line that stood open may have been lost long ago: only a fresh one tells whether the printer is there. */
    private PrinterStatus ask(Question question) throws PrinterFaultException, InterruptedException {
        boolean stoodOpen = conversation != null && !conversation.isOver();
        try {
            return question.in(conversation());
        } catch (PrinterFaultException e) {
            if (!stoodOpen || e.fault() != PrinterFault.LINE_LOST) {
                throw e;
            }
            return question.in(conversation());
        }
    }

    /** Where a cut line is nothing but silent, the next question goes over a fresh one. */
    private void afterSilence(PrinterFault fault) {
        boolean asked = config.statusSupport() == PrinterConfig.StatusSupport.FULL;
        if (fault == PrinterFault.NO_ANSWER && asked && !way.tellsWhenItIsCut()) {
            hangUp();
        }
    }

    private Conversation conversation() throws PrinterFaultException {
        if (closed) {
            throw new PrinterFaultException(PrinterFault.LINE_LOST, "closed");
        }
        if (conversation != null && conversation.isOver()) {
            hangUp();
        }
        if (conversation == null) {
            conversation = new Conversation(config, way, times, owed);
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
            LOG.info("the printer at {} works again", way);
        } else {
            LOG.warn("the printer at {} does not print: {}", way, fault.name());
        }
        logged = fault;
    }
}
