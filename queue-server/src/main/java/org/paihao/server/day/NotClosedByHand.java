package org.paihao.server.day;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.paihao.server.catalog.Service;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Writing;
import org.paihao.server.ticket.NumberRule;

/**
 * Once somebody has closed the day, nobody is left to serve who comes. A day that was closed by rule still gives numbers:
 * a rule goes by the clock, and a wrong clock must not close a hall.
 */
public final class NotClosedByHand implements NumberRule {
    private final DayStore days = new DayStore();

    /** @throws Refusal 409 {@code day.closed} */
    @Override
    public void check(Writing writing, Service service) throws SQLException {
        Optional<DayRow> day = days.find(writing.database(), writing.day());
        if (day.filter(DayRow::isClosedByHand).isPresent()) {
            throw Refusal.conflict(
                    "day.closed", "the business day was closed; the manager may open it again", Map.of());
        }
    }
}
