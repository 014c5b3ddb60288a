package org.paihao.kiosk.flow;

import java.time.Instant;
import org.paihao.kiosk.printer.PrinterFault;

/** What the kiosk knows of the paper of the ticket it shows. */
public sealed interface Paper {
    /** At the printer; {@code again} when it is a reprint. */
    record Printing(boolean again) implements Paper {}

    /** The printer said so. */
    record Printed(Instant at) implements Paper {}

    /**
     * The printer did not say so; the number is valid all the same.
     *
     * @param fault null where the reason is not known
     * @param sent bytes had left: the paper may be there all the same
     */
    record Unprinted(PrinterFault fault, boolean sent) implements Paper {}
}
