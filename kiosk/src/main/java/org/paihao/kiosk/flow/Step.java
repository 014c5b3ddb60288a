package org.paihao.kiosk.flow;

import java.util.List;
import java.util.stream.Stream;

/** What comes of one event: the kiosk as it is now, and the work it leads to. */
public record Step(KioskState state, List<Errand> errands) {
    static Step stay(KioskState state) {
        return new Step(state, List.of());
    }

    static Step to(KioskState state, Errand... errands) {
        return new Step(state, List.of(errands));
    }

    /** Both, one after the other; {@code next} was decided on the state of this one. */
    Step then(Step next) {
        return new Step(
                next.state,
                Stream.concat(errands.stream(), next.errands.stream()).toList());
    }
}
