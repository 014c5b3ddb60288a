package org.paihao.kiosk.idcard;

import java.util.Arrays;

/** One whole answer of a reader; its content is wiped by whoever looked at it. */
final class SamAnswer {
    static final int DONE = 0x90;
    static final int FOUND = 0x9F;
    static final int NO_CARD = 0x80;
    static final int NOT_SELECTED = 0x81;
    static final int NOT_READ = 0x41;

    private final int status;
    private final byte[] data;

    /** @param status the reader's own, the last of its three status bytes, 0 to 255 */
    SamAnswer(int status, byte[] data) {
        this.status = status;
        this.data = data;
    }

    int status() {
        return status;
    }

    byte[] data() {
        return data;
    }

    /** Whether the reader speaks of itself and not of a card: broken, not authorised, or of another mind about a command. */
    boolean isReaderFault() {
        return switch (status) {
            case 0x10, 0x11, 0x21, 0x24, 0x60, 0x66 -> true;
            default -> false;
        };
    }

    void wipe() {
        Arrays.fill(data, (byte) 0);
    }

    /** Never shows the content. */
    @Override
    public String toString() {
        return "SamAnswer[status=" + Integer.toHexString(status) + "]";
    }
}
