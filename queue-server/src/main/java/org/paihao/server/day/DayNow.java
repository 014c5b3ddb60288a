package org.paihao.server.day;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.paihao.protocol.view.GuideView;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;

/** Whether the business day was opened and closed, for screens. */
public final class DayNow {
    private final DayStore days = new DayStore();
    private final HallClock clock;

    public DayNow(HallClock clock) {
        this.clock = clock;
    }

    public GuideView.Day of(Database database, LocalDate day) throws SQLException {
        Optional<DayRow> state = days.find(database, day);
        return new GuideView.Day(
                state.map(row -> clock.wire(row.opened())).orElse(null),
                state.map(DayRow::closed).map(clock::wire).orElse(null),
                state.filter(DayRow::isClosedByHand).isEmpty());
    }
}
