package org.paihao.kiosk.printer;

import org.paihao.serial.SerialFault;

/** A fault on the way to an answer; never leaves the package. */
final class PrinterFaultException extends Exception {
    private static final long serialVersionUID = 1L;

    private final PrinterFault fault;

    PrinterFaultException(PrinterFault fault, String what) {
        super(what);
        this.fault = fault;
    }

    PrinterFaultException(SerialFault line) {
        super(line.getMessage(), line);
        this.fault = line.kind() == SerialFault.Kind.STUCK ? PrinterFault.NO_ANSWER : PrinterFault.LINE_LOST;
    }

    PrinterFault fault() {
        return fault;
    }
}
