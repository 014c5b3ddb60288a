package org.paihao.kiosk.simulator;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What is wrong with the printer and what is still in its buffer; the one lock of the simulator. Bytes come in on the
 * line's thread and are processed on the printer's own, in order, but only while nothing is wrong.
 */
final class PrinterState {
    private static final int ROLL_ENDS_SOON = 5;
    private static final int ENDLESS = Integer.MAX_VALUE;

    /** The printer was switched off under the one who waits for bytes. */
    static final class SwitchedOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Queue<Byte> buffer = new ArrayDeque<>();
    private boolean on = true;
    private boolean paperOut;
    private boolean coverOpen;
    private boolean cutterStuck;
    private int ticketsLeft = ENDLESS;
    private int life;

    synchronized void change(Runnable change) {
        change.run();
        notifyAll();
    }

    synchronized boolean isOn() {
        return on;
    }

    synchronized int life() {
        return life;
    }

    synchronized void receive(byte[] bytes, int from, int count) {
        for (int i = from; on && i < from + count; i++) {
            buffer.add(bytes[i]);
        }
        notifyAll();
    }

    /** The next byte in order, as soon as there is one and nothing is wrong. */
    synchronized int take(int ofLife) {
        while (ofLife == life && (buffer.isEmpty() || isStopped())) {
            await();
        }
        if (ofLife != life) {
            throw new SwitchedOff();
        }
        return buffer.remove() & 0xFF;
    }

    /** Waits in the middle of a command, such as a cut that does not come through. */
    synchronized void awaitWorking(int ofLife) {
        while (ofLife == life && isStopped()) {
            await();
        }
        if (ofLife != life) {
            throw new SwitchedOff();
        }
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SwitchedOff();
        }
    }

    private boolean isStopped() {
        return !on || paperOut || coverOpen || cutterStuck;
    }

    void setPaperOut(boolean out) {
        change(() -> {
            paperOut = out;
            ticketsLeft = out ? 0 : ENDLESS;
        });
    }

    void setTicketsLeft(int tickets) {
        change(() -> ticketsLeft = tickets);
    }

    void setCoverOpen(boolean open) {
        change(() -> coverOpen = open);
    }

    void setCutterStuck(boolean stuck) {
        change(() -> cutterStuck = stuck);
    }

    /** Off forgets everything that was not printed; so does on. */
    void setOn(boolean now) {
        change(() -> {
            on = now;
            life++;
            buffer.clear();
        });
    }

    /** Ink reaches the paper: where the roll ends inside this ticket, it stops. @return whether it ended just now */
    synchronized boolean printing() {
        boolean ends = ticketsLeft == 0 && !paperOut;
        if (ends) {
            paperOut = true;
            notifyAll();
        }
        return ends;
    }

    synchronized void ticketCut() {
        if (ticketsLeft != ENDLESS && ticketsLeft > 0) {
            ticketsLeft--;
        }
    }

    /** The answer to DLE EOT 1 to 4. */
    synchronized int atOnce(int question) {
        return 0x12
                | switch (question) {
                    case 1 -> isStopped() ? 0x08 : 0;
                    case 2 -> (coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0) | (cutterStuck ? 0x40 : 0);
                    case 3 -> cutterStuck ? 0x08 : 0;
                    default -> (nearEnd() ? 0x0C : 0) | (paperOut ? 0x60 : 0);
                };
    }

    /** The answer to GS r 1. */
    synchronized int inOrder() {
        return (nearEnd() ? 0x03 : 0) | (paperOut ? 0x0C : 0);
    }

    /** The four bytes that a printer sends by itself after GS a. */
    synchronized byte[] automatic() {
        int first = 0x10 | (isStopped() ? 0x08 : 0) | (coverOpen ? 0x20 : 0);
        return new byte[] {(byte) first, (byte) (cutterStuck ? 0x08 : 0), (byte) inOrder(), 0};
    }

    private boolean nearEnd() {
        return ticketsLeft <= ROLL_ENDS_SOON || paperOut;
    }
}
