package org.paihao.kiosk.printer;

/**
 * A ticket printer that answers. Nothing is called printed because nobody complained: silence is a fault of its own.
 *
 * <p>Each question blocks the caller for a bounded time and never throws for a fault of the device; ask from a background
 * thread. Safe for several threads: one question after the other.
 */
public interface Printer extends AutoCloseable {
    /**
     * A slip is about to come: asks the printer now what {@link #print} would ask before it, so that the paper does not
     * wait for the answer. The answer is good for the next slip alone, and for a moment.
     */
    void expect();

    /**
     * A slip that {@link #print} gets next: where the printer has just said that it may print, the first bytes leave at
     * once. Never waits for the device; from any thread.
     */
    default void start(byte[] slip) {}

    /**
     * Prints one slip, asking the printer before and after.
     *
     * @param slip the whole job as made by the press
     */
    PrintAnswer print(byte[] slip);

    /** What the printer says of itself now. */
    PrinterStatus status();

    /** Lets go of the device; afterwards every question is answered as {@code LINE_LOST}. */
    @Override
    void close();
}
