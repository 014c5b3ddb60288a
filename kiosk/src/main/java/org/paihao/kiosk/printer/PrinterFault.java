package org.paihao.kiosk.printer;

/** Why a slip is not known to be on paper. */
public enum PrinterFault {
    PAPER_OUT("paper-out"),
    COVER_OPEN("cover-open"),
    /** The printer stopped with an error of its own, recoverable or not, or says it is offline. */
    ERROR("printer-error"),
    /** The knife is stuck. */
    CUTTER("cutter"),
    /** The line is open and nobody answers or takes bytes: switched off, hung, or a printer without status. */
    NO_ANSWER("no-answer"),
    /** The line itself is away: unplugged, path missing, or used by another program. */
    LINE_LOST("line-lost");

    private final String reason;

    PrinterFault(String reason) {
        this.reason = reason;
    }

    /** The code that {@link org.paihao.protocol.UnprintedReport} carries. */
    public String reason() {
        return reason;
    }
}
