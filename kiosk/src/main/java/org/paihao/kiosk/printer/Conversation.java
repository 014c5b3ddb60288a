package org.paihao.kiosk.printer;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import org.paihao.kiosk.printer.PrinterConfig.StatusSupport;
import org.paihao.kiosk.printer.Replies.Kind;
import org.paihao.serial.SerialLine;

/** One line to one printer, from opening to its loss: questions and jobs, one after the other. */
final class Conversation implements AutoCloseable {
    private static final byte DLE = 0x10;
    private static final byte EOT = 0x04;
    private static final byte[] SAY_WHEN_ALL_IS_PROCESSED = {0x1D, 'r', 1};
    /** Start, eight data bits, stop. */
    private static final int BITS_OF_A_BYTE = 10;

    private final Replies replies = new Replies();
    private final PrinterLine line;
    private final PrinterConfig config;
    private final Wired way;
    private final PrinterTimes times;
    /** When everything handed over will have left a line of this speed; {@link System#nanoTime()}. */
    private long lineFreeAt = System.nanoTime();
    /** Answers in order that have been asked for and not come yet. */
    private int owed;
    /** Whether a job may have ended in the middle of a command, because its line was lost. */
    private boolean cutOff;

    /** @param owed answers in order that the printer still owes from a conversation that was cut off */
    Conversation(PrinterConfig config, Wired way, PrinterTimes times, int owed) throws PrinterFaultException {
        this.config = config;
        this.way = way;
        this.times = times;
        this.owed = owed;
        this.cutOff = owed > 0;
        this.line = way.open(times, replies);
    }

    boolean isOver() {
        return replies.isLineLost();
    }

    /** Asks all four questions; the first silence is the answer. */
    PrinterStatus status() throws PrinterFaultException, InterruptedException {
        if (config.statusSupport() == StatusSupport.NONE) {
            return PrinterStatus.UNASKED;
        }
        if (cutOff) {
            // Before any question, whose bytes half a command would take for its length.
            write(endOfWhatWasCutOff());
            cutOff = false;
        }
        int[] answers = new int[StatusBits.QUESTIONS];
        for (int i = 0; i < answers.length; i++) {
            replies.forget(Kind.AT_ONCE);
            write(new byte[] {DLE, EOT, (byte) (i + 1)});
            OptionalInt answer = replies.await(Kind.AT_ONCE, lineTimeLeft().plus(times.answer()));
            if (answer.isEmpty()) {
                return PrinterStatus.NO_ANSWER;
            }
            answers[i] = answer.getAsInt();
        }
        return StatusBits.status(answers);
    }

    int owed() {
        return owed;
    }

    /**
     * What stands in the way of a new job. A printer that ran out of paper finishes the former job first when it gets some,
     * and then answers for that one: such old answers are waited for, or they would be taken for the new job's. A printer
     * that was switched off has forgotten them, which shows in its silence after the newest.
     */
    PrinterStatus readyForJob() throws PrinterFaultException, InterruptedException {
        PrinterStatus status = status();
        if (owed == 0 || !status.mayPrint()) {
            return status;
        }
        askWhenAllIsProcessed();
        boolean heard = false;
        long deadline = System.nanoTime() + times.job().toNanos();
        while (owed > 0 && System.nanoTime() < deadline) {
            if (replies.await(Kind.IN_ORDER, lineTimeLeft().plus(times.answer()))
                    .isPresent()) {
                owed--;
                heard = true;
            } else if (heard) {
                owed = 0;
            } else if (!status().mayPrint()) {
                break;
            }
        }
        status = status();
        return owed == 0 || !status.mayPrint() ? status : PrinterStatus.NO_ANSWER;
    }

    /**
     * A printer that has got half a command takes whatever comes next for its other half: first it gets as many zeros as the
     * longest command is long, then what it has is put out of the way of the next slip.
     */
    private byte[] endOfWhatWasCutOff() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[SlipPress.LONGEST_COMMAND]);
        bytes.writeBytes(new byte[] {0x1B, '@'});
        if (config.cutter()) {
            bytes.writeBytes(SlipPress.CUT);
        }
        return bytes.toByteArray();
    }

    /**
     * The first bytes of a job leave; after this they count as sent, whatever happens. Waits for nothing. From here on its
     * answer is owed: a slip that is cut off on its way must be known to the next conversation.
     */
    Future<Integer> begin(byte[] slip) {
        replies.forget(Kind.IN_ORDER);
        if (config.statusSupport() == StatusSupport.FULL) {
            owed++;
        }
        onTheLine(slip);
        return line.begin(slip);
    }

    /** Sends the rest of a job. */
    void send(byte[] slip, Future<Integer> begun) throws PrinterFaultException, InterruptedException {
        line.write(slip, begun, patience());
        if (config.statusSupport() == StatusSupport.FULL) {
            write(SAY_WHEN_ALL_IS_PROCESSED);
        }
    }

    /** Waits until the printer says that all was processed, asking now and then what holds it up. */
    PrintAnswer processed() throws PrinterFaultException, InterruptedException {
        if (config.statusSupport() == StatusSupport.NONE) {
            return new PrintAnswer.Unprinted(PrinterFault.NO_ANSWER, true);
        }
        long deadline = System.nanoTime() + lineTimeLeft().plus(times.job()).toNanos();
        while (System.nanoTime() < deadline) {
            OptionalInt done = replies.await(Kind.IN_ORDER, lineTimeLeft().plus(times.answer()));
            PrinterStatus now = done.isPresent() ? worse(StatusBits.inOrder(done.getAsInt()), status()) : status();
            owed -= done.isPresent() ? 1 : 0;
            if (!now.mayPrint()) {
                return new PrintAnswer.Unprinted(now.fault().orElseThrow(), true);
            }
            if (done.isPresent()) {
                return new PrintAnswer.Printed(now == PrinterStatus.NEAR_END);
            }
        }
        return new PrintAnswer.Unprinted(PrinterFault.NO_ANSWER, true);
    }

    @Override
    public void close() {
        line.close();
    }

    private void askWhenAllIsProcessed() throws PrinterFaultException, InterruptedException {
        owed++;
        write(SAY_WHEN_ALL_IS_PROCESSED);
    }

    private void write(byte[] bytes) throws PrinterFaultException, InterruptedException {
        onTheLine(bytes);
        line.write(bytes, patience());
    }

    private void onTheLine(byte[] bytes) {
        long start = Math.max(lineFreeAt, System.nanoTime());
        lineFreeAt = start + lineTime(bytes.length).toNanos();
    }

    /** For the line to take a piece. */
    private Duration patience() {
        return lineTime(SerialLine.CHUNK).plus(times.chunk());
    }

    private Duration lineTime(int bytes) {
        return Duration.ofNanos(1_000_000_000L * BITS_OF_A_BYTE * bytes / way.bitsPerSecond());
    }

    private Duration lineTimeLeft() {
        return Duration.ofNanos(Math.max(0, lineFreeAt - System.nanoTime()));
    }

    /** In the order of {@link PrinterStatus}: the later, the worse. */
    private static PrinterStatus worse(PrinterStatus one, PrinterStatus other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
