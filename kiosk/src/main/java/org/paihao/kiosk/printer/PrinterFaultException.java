package org.paihao.kiosk.printer;

/** A fault on the way to an answer; never leaves the package. */
final class PrinterFaultException extends Exception {
    private static final long serialVersionUID = 1L;

    private final PrinterFault fault;

    PrinterFaultException(PrinterFault fault, String what) {
        super(what);
        this.fault = fault;
    }

    PrinterFault fault() {
        return fault;
    }
}
