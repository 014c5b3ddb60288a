package org.paihao.server.estimate;

import org.paihao.protocol.Wait;

/** Minutes as people say them: the longer, the rounder; the range never grows narrower by it. */
final class SpokenMinutes {
    private SpokenMinutes() {}

    static Wait of(WaitRange range) {
        int low = step(range.low()) * (int) Math.floor(range.low() / step(range.low()));
        int high = step(range.high()) * (int) Math.ceil(range.high() / step(range.high()));
        int mid = (int) Math.round(range.mid());
        return new Wait(low, Math.max(low, Math.min(high, mid)), high);
    }

    private static int step(double minutes) {
        if (minutes < 10) {
            return 1;
        }
        return minutes < 60 ? 5 : 10;
    }
}
