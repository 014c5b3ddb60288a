package org.paihao.kiosk.flow;

import java.util.Objects;
import java.util.stream.Stream;
import org.paihao.protocol.Wait;

/** Minutes of waiting as people say them: {@code 6–12}; empty where nobody knows. */
final class Minutes {
    private Minutes() {}

    /** @param waits nulls are passed over; several together reach from the shortest to the longest */
    static String text(Stream<Wait> waits) {
        return waits.filter(Objects::nonNull)
                .reduce((one, other) -> new Wait(
                        Math.min(one.lowMinutes(), other.lowMinutes()),
                        Math.min(one.midMinutes(), other.midMinutes()),
                        Math.max(one.highMinutes(), other.highMinutes())))
                .map(wait -> wait.lowMinutes() == wait.highMinutes()
                        ? Integer.toString(wait.lowMinutes())
                        : wait.lowMinutes() + "–" + wait.highMinutes())
                .orElse("");
    }
}
