package org.paihao.kiosk.printer;

import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
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
    /** All below only in turn. */
    private final ReentrantLock turn = new ReentrantLock();

    private Conversation conversation;
    /** What the printer said when a slip was expected, or null. */
    private Ahead ahead;
    /** A job that {@link #print} has still to send, or null. */
    private Started started;
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

    /** A job whose first bytes have left; nothing else is asked before {@link #print} has sent the rest. */
    private record Started(byte[] slip, Conversation in, Future<Integer> begun) {}

    @Override
    public void expect() {
        inTurn(() -> {
            if (started == null) {
                askAhead();
            }
            return null;
        });
    }

    private void askAhead() {
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
    public void start(byte[] slip) {
        if (!turn.tryLock()) {
            return;
        }
        try {
            Conversation now = conversation;
            if (started == null
                    && now != null
                    && holds(ahead, now)
                    && ahead.status().mayPrint()) {
                ahead = null;
                started = new Started(slip, now, now.begin(slip));
            }
        } finally {
            turn.unlock();
        }
    }

    @Override
    public PrintAnswer print(byte[] slip) {
        return inTurn(() -> {
            PrintAnswer answer = answer(slip);
            said(answer instanceof PrintAnswer.Unprinted unprinted ? unprinted.fault() : null);
            return answer;
        });
    }

    private PrintAnswer answer(byte[] slip) {
        Started job = started;
        started = null;
        try {
            if (job == null) {
                PrinterStatus before = readyForJob();
                if (!before.mayPrint()) {
                    return new PrintAnswer.Unprinted(before.fault().orElseThrow(), false);
                }
                job = new Started(slip, conversation, conversation.begin(slip));
            }
            job.in().send(slip, job.begun());
            return job.in().processed();
        } catch (PrinterFaultException e) {
            return new PrintAnswer.Unprinted(e.fault(), job != null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PrintAnswer.Unprinted(PrinterFault.NO_ANSWER, job != null);
        }
    }

    @Override
    public PrinterStatus status() {
        return inTurn(() -> {
            if (started != null) {
                return PrinterStatus.READY;
            }
            PrinterStatus status = asked();
            said(status.fault().orElse(null));
            return status;
        });
    }

    private PrinterStatus asked() {
        try {
            return ask(Conversation::status);
        } catch (PrinterFaultException e) {
            return e.fault() == PrinterFault.LINE_LOST ? PrinterStatus.LINE_LOST : PrinterStatus.NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PrinterStatus.NO_ANSWER;
        }
    }

    @Override
    public void close() {
        inTurn(() -> {
            closed = true;
            hangUp();
            return null;
        });
    }

    private <T> T inTurn(Supplier<T> act) {
        turn.lock();
        try {
            return act.get();
        } finally {
            turn.unlock();
        }
    }

    /** Each answer is good for one slip, as long as it is fresh and the line the same. */
    private PrinterStatus readyForJob() throws PrinterFaultException, InterruptedException {
        Ahead known = ahead;
        ahead = null;
        return holds(known, conversation()) ? known.status() : ask(Conversation::readyForJob);
    }

    private boolean holds(Ahead known, Conversation now) {
        return known != null
                && known.in() == now
                && !now.isOver()
                && System.nanoTime() - known.askedAt() < times.ahead().toNanos();
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

    private void said(PrinterFault fault) {
        afterSilence(fault);
        log(fault);
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
