package org.paihao.kiosk.printer;

import java.time.Duration;
import java.util.concurrent.Future;

/** An open line to a printer, used once: after a fault it is closed and a new one is opened. */
interface PrinterLine extends AutoCloseable {
    /** Has the first bytes leave, and waits for nothing. @return how many the line took, once that is known */
    Future<Integer> begin(byte[] bytes);

    /**
     * Hands over all bytes. Handed over is not printed, nor even at the other end.
     *
     * @param begun what {@link #begin} answered for these bytes
     * @param patience for every piece
     */
    void write(byte[] bytes, Future<Integer> begun, Duration patience)
            throws PrinterFaultException, InterruptedException;

    /** All at once. */
    default void write(byte[] bytes, Duration patience) throws PrinterFaultException, InterruptedException {
        write(bytes, begin(bytes), patience);
    }

    /** Ends a write that is stuck, too. */
    @Override
    void close();
}
