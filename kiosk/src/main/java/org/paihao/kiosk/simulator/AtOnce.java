package org.paihao.kiosk.simulator;

/** Finds DLE EOT n in the stream as it comes in, wherever it stands: a printer looks for it even inside a picture. */
final class AtOnce {
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;

    private int before;
    private int beforeThat;

    /** @return 1 to 4 where this byte completes a question, else 0 */
    int question(byte next) {
        int now = next & 0xFF;
        boolean asked = beforeThat == DLE && before == EOT && now >= 1 && now <= 4;
        beforeThat = before;
        before = now;
        return asked ? now : 0;
    }
}
