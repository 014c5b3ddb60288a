package org.paihao.server.window;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.WindowPlan;
import org.paihao.server.storage.Database;

/**
 * What each window serves at a moment: the only place that decides it, for the order of calling, consoles, kiosks and
 * boards alike.
 */
public final class WindowServices {
    private final Hall hall;

    public WindowServices(Hall hall) {
        this.hall = hall;
    }

    /**
     * The services of every window of the hall.
     *
     * @param at hall time in epoch milliseconds
     */
    public Served all(Database database, long at) throws SQLException {
        ZonedDateTime now = Instant.ofEpochMilli(at).atZone(hall.hours().zone());
        DayOfWeek day = hall.hours().like(now.toLocalDate());
        Map<Integer, List<String>> services = new TreeMap<>();
        for (WindowPlan window : hall.windows()) {
            services.put(window.no(), window.servicesAt(day, now.toLocalTime()));
        }
        return new Served(services);
    }

    /** The services of one window, in the order of the hall's file; empty for a window that left the hall. */
    public List<String> of(Database database, int no, long at) throws SQLException {
        return all(database, at).of(no);
    }
}
