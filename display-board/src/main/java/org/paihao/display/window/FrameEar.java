package org.paihao.display.window;

import java.util.Arrays;
import java.util.Optional;

/**
 * Picks frames out of what comes over a line. Whatever the last ten bytes are not is passed over byte by byte: noise, a cut
 * frame or a wrong sum never hides the frame behind it, and nothing is heard later than its last byte.
 */
final class FrameEar {
    private final byte[] last = new byte[KeyFrame.LENGTH];

    Optional<KeyFrame> hear(byte one) {
        System.arraycopy(last, 1, last, 0, last.length - 1);
        last[last.length - 1] = one;
        KeyFrame frame = KeyFrame.of(last);
        if (frame != null) {
            Arrays.fill(last, (byte) 0);
        }
        return Optional.ofNullable(frame);
    }
}
