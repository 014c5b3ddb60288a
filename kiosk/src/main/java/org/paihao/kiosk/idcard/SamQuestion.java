package org.paihao.kiosk.idcard;

/** What a SAM_V reader is asked, as it goes over the line: preamble, length, command, parameter, sum. */
enum SamQuestion {
    /** Is there a card? */
    FIND(0x20, 0x01),
    /** Then take this one. */
    SELECT(0x20, 0x02),
    /** Its text and picture. */
    READ(0x30, 0x01);

    private static final int LENGTH = 3;

    private final int command;
    private final int parameter;

    SamQuestion(int command, int parameter) {
        this.command = command;
        this.parameter = parameter;
    }

    byte[] bytes() {
        return new byte[] {
            (byte) 0xAA,
            (byte) 0xAA,
            (byte) 0xAA,
            (byte) 0x96,
            0x69,
            0,
            LENGTH,
            (byte) command,
            (byte) parameter,
            (byte) (LENGTH ^ command ^ parameter)
        };
    }

    /** Whether an answer can be one to this question, and is not a late one to the question before. */
    boolean isAnsweredBy(SamAnswer answer) {
        return switch (answer.status()) {
            case SamAnswer.FOUND, SamAnswer.NO_CARD -> this == FIND;
            case SamAnswer.NOT_SELECTED -> this == SELECT;
            case SamAnswer.NOT_READ -> this == READ;
            case SamAnswer.DONE ->
                this == READ
                        ? answer.data().length >= CardText.LENGTH
                        : this == SELECT && answer.data().length < CardText.LENGTH;
            default -> true;
        };
    }
}
