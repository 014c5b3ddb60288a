package org.paihao.server.window;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Unit;
import org.paihao.server.storage.Database;

/** Which units have somebody: at a window of their own, or one who stands in for it. */
final class UnitsOnPost {
    private final Hall hall;
    private final WindowStore windows;

    UnitsOnPost(Hall hall, WindowStore windows) {
        this.hall = hall;
        this.windows = windows;
    }

    /**
     * The unit that would lose its last one if a window became what it is not now; empty outside of the hall's hours,
     * when everybody may go.
     *
     * @param changed the window as it would be
     * @param at hall time in epoch milliseconds
     */
    Optional<Unit> emptiedBy(Database database, WindowRow changed, long at) throws SQLException {
        if (hall.units().isEmpty() || !hall.hours().doorsOpen(Instant.ofEpochMilli(at))) {
            return Optional.empty();
        }
        Keepers now = new Keepers(windows.all(database));
        Keepers then = now.with(changed);
        return hall.units().stream()
                .filter(unit -> manned(unit, now) && !manned(unit, then))
                .findFirst();
    }

    /** The units that have nobody within the hall's hours. */
    List<Unit> empty(Database database, long at) throws SQLException {
        if (hall.units().isEmpty() || !hall.hours().doorsOpen(Instant.ofEpochMilli(at))) {
            return List.of();
        }
        Keepers now = new Keepers(windows.all(database));
        return hall.units().stream().filter(unit -> !manned(unit, now)).toList();
    }

    static boolean manned(Unit unit, Keepers keepers) {
        return unit.windows().stream().anyMatch(no -> keepers.of(no).isPresent());
    }
}
