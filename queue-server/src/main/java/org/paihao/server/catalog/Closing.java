package org.paihao.server.catalog;

import java.time.Duration;
import java.util.Optional;

/**
 * How a business day ends.
 *
 * @param after how long after the doors close the day closes by itself, once no window is open any more
 * @param promiseDays on how many working days a promise slip is good, the next one first
 * @param supplementDays how many working days a supplement slip is good beyond its own day
 */
public record Closing(Duration after, int promiseDays, int supplementDays) {
    static final Closing USUAL = new Closing(Duration.ofMinutes(120), 3, 15);

    static Closing read(Optional<Entry> entry) {
        if (entry.isEmpty()) {
            return USUAL;
        }
        Section closing = entry.get().section("afterMinutes", "promiseDays", "supplementDays");
        return new Closing(
                Duration.ofMinutes(closing.whole(
                        "afterMinutes", 0, 360, (int) USUAL.after().toMinutes())),
                closing.whole("promiseDays", 1, 20, USUAL.promiseDays()),
                closing.whole("supplementDays", 1, 90, USUAL.supplementDays()));
    }
}
