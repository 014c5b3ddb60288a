package org.paihao.server.catalog;

import java.time.Duration;
import java.util.Optional;

/** Reads the part of a hall file that says when windows take services over; each number may be left out. */
final class TidalFile {
    private TidalFile() {}

    static TidalPlan read(Optional<Entry> entry) {
        return entry.map(TidalFile::read).orElseGet(TidalPlan::usual);
    }

    private static TidalPlan read(Entry entry) {
        Section tidal = entry.section("overloadMinutes", "idleMinutes", "minutesEach", "takeMinutes");
        TidalPlan usual = TidalPlan.usual();
        Duration overload = minutes(tidal, "overloadMinutes", 2, 240, usual.overload());
        int below = (int) overload.toMinutes() - 1;
        return new TidalPlan(
                overload,
                minutes(tidal, "idleMinutes", 0, below, shorter(usual.idle(), Duration.ofMinutes(below))),
                minutes(tidal, "minutesEach", 1, 60, usual.each()),
                minutes(tidal, "takeMinutes", 5, 480, usual.take()));
    }

    private static Duration minutes(Section tidal, String key, int low, int high, Duration usual) {
        return Duration.ofMinutes(tidal.whole(key, low, high, (int) usual.toMinutes()));
    }

    private static Duration shorter(Duration one, Duration two) {
        return one.compareTo(two) < 0 ? one : two;
    }
}
