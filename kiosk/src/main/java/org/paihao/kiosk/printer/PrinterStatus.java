package org.paihao.kiosk.printer;

import java.util.Locale;
import java.util.Optional;

/** What a printer says of itself. */
public enum PrinterStatus {
    READY(null),
    /** Prints, but the roll is nearly used up. */
    NEAR_END(null),
    /** A printer that cannot say: slips are sent, and never called printed. */
    UNASKED(null),
    PAPER_OUT(PrinterFault.PAPER_OUT),
    COVER_OPEN(PrinterFault.COVER_OPEN),
    CUTTER(PrinterFault.CUTTER),
    ERROR(PrinterFault.ERROR),
    NO_ANSWER(PrinterFault.NO_ANSWER),
    LINE_LOST(PrinterFault.LINE_LOST);

    private final PrinterFault fault;

    PrinterStatus(PrinterFault fault) {
        this.fault = fault;
    }

    /** The code that {@link org.paihao.protocol.PrinterReport} carries. */
    public String code() {
        return fault == null ? name().toLowerCase(Locale.ROOT).replace('_', '-') : fault.reason();
    }

    /** Whether a slip may be sent now. */
    public boolean mayPrint() {
        return fault == null;
    }

    /** What stands in the way of printing, or empty. */
    public Optional<PrinterFault> fault() {
        return Optional.ofNullable(fault);
    }
}
