package org.paihao.server.day;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.paihao.protocol.BusinessDay;
import org.paihao.server.catalog.Hall;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;

/** How much longer than the hall's hours each window worked: from events, never typed. */
final class Overtime {
    private final Hall hall;
    private final HallClock clock;
    private final DayStore days;

    Overtime(Hall hall, HallClock clock, DayStore days) {
        this.hall = hall;
        this.clock = clock;
        this.days = days;
    }

    /** Windows that ended in time are left out. */
    List<BusinessDay.Overtime> of(Database database, LocalDate day) throws SQLException {
        Optional<Instant> closing = hall.hours().closes(day);
        if (closing.isEmpty()) {
            return List.of();
        }
        Instant night = day.plusDays(1)
                .atTime(hall.limits().lateClose())
                .atZone(clock.zone())
                .toInstant();
        return days.lastActs(database, day, night).stream()
                .filter(last -> last.at() > closing.get().toEpochMilli())
                .map(last -> new BusinessDay.Overtime(
                        last.window(),
                        clock.wire(last.at()),
                        Duration.between(closing.get(), Instant.ofEpochMilli(last.at()))
                                .toSeconds()))
                .toList();
    }
}
