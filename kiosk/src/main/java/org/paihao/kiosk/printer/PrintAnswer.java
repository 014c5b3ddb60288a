package org.paihao.kiosk.printer;

/** How the printing of one slip ended. */
public sealed interface PrintAnswer {
    /**
     * The printer said that everything was processed and that it had paper to the end.
     *
     * @param nearEnd the roll is nearly used up
     */
    record Printed(boolean nearEnd) implements PrintAnswer {}

    /**
     * The printer did not say so.
     *
     * @param sent bytes of the slip had left: the paper may be out already, or come out when the printer works again.
     *     False means that this slip will surely not appear by itself.
     */
    record Unprinted(PrinterFault fault, boolean sent) implements PrintAnswer {}
}
