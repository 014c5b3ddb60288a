package org.paihao.kiosk.printer;

/** A connection over which a printer is talked to. */
interface Wired {
    /** @param replies is told of every byte that comes back, and of the loss of the line */
    PrinterLine open(PrinterTimes times, Replies replies) throws PrinterFaultException;

    /** What the line carries at most. */
    long bitsPerSecond();

    /** Whether a line that was cut says so by itself; otherwise it is silent, and only a fresh one tells. */
    boolean tellsWhenItIsCut();
}
