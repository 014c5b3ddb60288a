package org.paihao.kiosk.printer;

/** What the four real-time answers of ESC/POS mean (DLE EOT 1 to 4), the plainest cause first. */
final class StatusBits {
    static final int QUESTIONS = 4;
    private static final int OFFLINE = 0x08;
    private static final int COVER_OPEN = 0x04;
    private static final int STOPPED_FOR_PAPER = 0x20;
    private static final int ERROR = 0x40;
    private static final int CUTTER = 0x08;
    private static final int UNRECOVERABLE_OR_RECOVERABLE = 0x60;
    private static final int NEAR_END = 0x0C;
    private static final int PAPER_END = 0x60;

    /** Of the answer to GS r. */
    private static final int IN_ORDER_NEAR_END = 0x03;

    private static final int IN_ORDER_PAPER_END = 0x0C;

    private StatusBits() {}

    /** @param answers to questions 1 to 4, in this order */
    static PrinterStatus status(int[] answers) {
        if (has(answers[1], COVER_OPEN)) {
            return PrinterStatus.COVER_OPEN;
        }
        if (has(answers[1], STOPPED_FOR_PAPER) || has(answers[3], PAPER_END)) {
            return PrinterStatus.PAPER_OUT;
        }
        if (has(answers[2], CUTTER)) {
            return PrinterStatus.CUTTER;
        }
        if (has(answers[2], UNRECOVERABLE_OR_RECOVERABLE) || has(answers[1], ERROR) || has(answers[0], OFFLINE)) {
            return PrinterStatus.ERROR;
        }
        return has(answers[3], NEAR_END) ? PrinterStatus.NEAR_END : PrinterStatus.READY;
    }

    static PrinterStatus inOrder(int answer) {
        if (has(answer, IN_ORDER_PAPER_END)) {
            return PrinterStatus.PAPER_OUT;
        }
        return has(answer, IN_ORDER_NEAR_END) ? PrinterStatus.NEAR_END : PrinterStatus.READY;
    }

    private static boolean has(int answer, int bits) {
        return (answer & bits) != 0;
    }
}
