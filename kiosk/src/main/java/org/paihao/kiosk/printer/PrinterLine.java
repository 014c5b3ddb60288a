package org.paihao.kiosk.printer;

import java.time.Duration;

/** An open line to a printer, used once: after a fault it is closed and a new one is opened. */
interface PrinterLine extends AutoCloseable {
    /**
     * Hands over all bytes. Handed over is not printed, nor even at the other end.
     *
     * @param patience for every piece
     */
    void write(byte[] bytes, Duration patience) throws PrinterFaultException, InterruptedException;

    /** Ends a write that is stuck, too. */
    @Override
    void close();
}
