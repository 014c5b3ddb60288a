package org.paihao.kiosk.flow;

import java.util.List;

/** What comes of one event: the kiosk as it is now, and the work it leads to. */
public record Step(KioskState state, List<Errand> errands) {
    static Step stay(KioskState state) {
        return new Step(state, List.of());
    }

    static Step to(KioskState state, Errand... errands) {
        return new Step(state, List.of(errands));
    }
}
