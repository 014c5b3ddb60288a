package org.paihao.server.day;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.view.Alarm;
import org.paihao.server.alarm.AlarmRule;
import org.paihao.server.catalog.DayTerms;
import org.paihao.server.catalog.Hours;
import org.paihao.server.storage.Database;

/** Alarm {@code day.short-of-windows}: numbers are given, and fewer windows are manned than such a day needs. */
public final class ShortOfWindows implements AlarmRule {
    private final Hours hours;
    private final DayStore days = new DayStore();

    public ShortOfWindows(Hours hours) {
        this.hours = hours;
    }

    @Override
    public List<Alarm> standing(Database database, LocalDate day, long at) throws SQLException {
        DayTerms terms = hours.on(day).terms();
        Optional<DayRow> state = days.find(database, day);
        boolean lasts = state.isPresent() && !state.get().isClosed();
        if (!lasts || !hours.open(Instant.ofEpochMilli(at))) {
            return List.of();
        }
        int manned = days.manned(database);
        return manned >= terms.leastWindows()
                ? List.of()
                : List.of(new Alarm(
                        "day.short-of-windows",
                        Map.of(
                                "least",
                                terms.leastWindows(),
                                "manned",
                                manned,
                                "kind",
                                terms.kind().name())));
    }
}
