package org.paihao.kiosk.idcard;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the answers of a SAM_V reader in what comes over a line: preamble, length (high byte first), three status bytes,
 * content, sum (all after the preamble, by exclusive or). Whatever is no whole answer with the right sum is passed over,
 * down to the next preamble, also inside what looked like an answer; so noise, a cut answer and a wrong byte cost one answer
 * and never the next. What was passed over or handed out is wiped. For one thread.
 */
final class SamFrames {
    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
    private static final int HEADER = PREAMBLE.length + 2;
    /** Three status bytes and a sum. */
    private static final int SHORTEST = 4;
    /** Text, picture and two fingerprints with room to spare; a longer one is noise. */
    private static final int LONGEST = 2_400;

    private final byte[] heard = new byte[HEADER + LONGEST];
    private int length;

    /** @return the answer that ends with this byte, if one does */
    Optional<SamAnswer> received(byte one) {
        heard[length++] = one;
        while (length > 0) {
            if (!mayBegin()) {
                drop(1);
            } else if (length < HEADER) {
                return Optional.empty();
            } else {
                int said = (heard[PREAMBLE.length] & 0xFF) << 8 | heard[PREAMBLE.length + 1] & 0xFF;
                if (said >= SHORTEST && said <= LONGEST && length < HEADER + said) {
                    return Optional.empty();
                }
                if (said >= SHORTEST && said <= LONGEST && isSumRight(said)) {
                    return Optional.of(take(said));
                }
                drop(1);
            }
        }
        return Optional.empty();
    }

    /** The beginning of an answer that was not ended is none. */
    void forget() {
        drop(length);
    }

    private boolean mayBegin() {
        int compared = Math.min(length, PREAMBLE.length);
        return Arrays.equals(heard, 0, compared, PREAMBLE, 0, compared);
    }

    private boolean isSumRight(int said) {
        int sum = 0;
        for (int i = PREAMBLE.length; i < HEADER + said; i++) {
            sum ^= heard[i];
        }
        return sum == 0;
    }

    private SamAnswer take(int said) {
        int status = heard[HEADER + 2] & 0xFF;
        SamAnswer answer = new SamAnswer(status, Arrays.copyOfRange(heard, HEADER + 3, HEADER + said - 1));
        drop(HEADER + said);
        return answer;
    }

    private void drop(int count) {
        System.arraycopy(heard, count, heard, 0, length - count);
        Arrays.fill(heard, length - count, length, (byte) 0);
        length -= count;
    }
}
