package org.paihao.server.window;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.WindowPlan;
import org.paihao.server.storage.Database;

/**
 * What each window serves at a moment: the only place that decides it, for the order of calling, consoles, kiosks and
 * boards alike.
 */
public final class WindowServices {
    private final Hall hall;
    private final WindowStore windows;
    private final TideStore tides = new TideStore();

    public WindowServices(Hall hall, WindowStore windows) {
        this.hall = hall;
        this.windows = windows;
    }

    /**
     * The services of every window of the hall.
     *
     * @param at hall time in epoch milliseconds
     */
    public Served all(Database database, long at) throws SQLException {
        Map<Integer, List<String>> services = new TreeMap<>();
        for (WindowPlan window : hall.windows()) {
            services.put(window.no(), planned(window, at));
        }
        for (TideRow tide : tides.running(database)) {
            if (tide.until() > at && hall.service(tide.service()).isPresent()) {
                services.computeIfPresent(tide.window(), (no, own) -> both(own, List.of(tide.service())));
            }
        }
        return withStandIns(database, new Served(services));
    }

    private List<String> planned(WindowPlan window, long at) {
        ZonedDateTime now = Instant.ofEpochMilli(at).atZone(hall.hours().zone());
        return window.servicesAt(hall.hours().like(now.toLocalDate()), now.toLocalTime());
    }

    private Served withStandIns(Database database, Served own) throws SQLException {
        if (!windows.anyStandIn(database)) {
            return own;
        }
        List<WindowRow> rows = windows.all(database);
        Keepers keepers = new Keepers(rows);
        Map<Integer, List<String>> services = new TreeMap<>(own.byWindow());
        for (WindowRow window : rows) {
            keepers.of(window.no())
                    .filter(keeper -> keeper != window.no())
                    .ifPresent(keeper -> services.merge(keeper, own.of(window.no()), WindowServices::both));
        }
        return new Served(services);
    }

    private static List<String> both(List<String> own, List<String> more) {
        return Stream.concat(own.stream(), more.stream()).distinct().toList();
    }

    /** The services of one window, in the order of the hall's file; empty for a window that left the hall. */
    public List<String> of(Database database, int no, long at) throws SQLException {
        return windows.anyTakesMore(database)
                ? all(database, at).of(no)
                : hall.window(no).map(window -> planned(window, at)).orElse(List.of());
    }
}
