package org.paihao.kiosk.printer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.paihao.serial.Hearing;

/**
 * What the printer sent back, sorted by its fixed bits: answers at once, answers in order, and automatic status, which is
 * not asked for and dropped whole. Filled by the line's reader, emptied by whoever asks.
 */
final class Replies implements Hearing {
    /** How a printer answers. */
    enum Kind {
        /** To DLE EOT, even while it prints or stands still. */
        AT_ONCE,
        /** To GS r, after everything sent before. */
        IN_ORDER
    }

    private static final int AUTOMATIC_BYTES = 4;

    private final Map<Kind, Queue<Integer>> waiting = new EnumMap<>(Kind.class);
    private int ofAutomatic;
    private boolean lost;

    Replies() {
        for (Kind kind : Kind.values()) {
            waiting.put(kind, new ArrayDeque<>());
        }
    }

    @Override
    public synchronized void received(byte reply) {
        if (ofAutomatic > 0) {
            ofAutomatic--;
        } else if ((reply & 0x93) == 0x12) {
            waiting.get(Kind.AT_ONCE).add(reply & 0xFF);
        } else if ((reply & 0x93) == 0x10) {
            ofAutomatic = AUTOMATIC_BYTES - 1;
        } else if ((reply & 0x90) == 0) {
            waiting.get(Kind.IN_ORDER).add(reply & 0xFF);
        }
        notifyAll();
    }

    /** The line is gone: nobody needs to wait any longer. */
    @Override
    public synchronized void lineLost() {
        lost = true;
        notifyAll();
    }

    synchronized boolean isLineLost() {
        return lost;
    }

    /** Forgets what nobody asked for: bytes of a picture may look like a question to the printer. */
    synchronized void forget(Kind kind) {
        waiting.get(kind).clear();
    }

    /** @return empty after so much silence */
    synchronized OptionalInt await(Kind kind, Duration silence) throws PrinterFaultException, InterruptedException {
        long end = System.nanoTime() + silence.toNanos();
        while (waiting.get(kind).isEmpty()) {
            if (lost) {
                throw new PrinterFaultException(PrinterFault.LINE_LOST, "the line was lost while waiting");
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                return OptionalInt.empty();
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
        }
        return OptionalInt.of(waiting.get(kind).remove());
    }
}
