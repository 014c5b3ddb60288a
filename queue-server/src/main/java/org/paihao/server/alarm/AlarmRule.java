package org.paihao.server.alarm;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.paihao.protocol.view.Alarm;
import org.paihao.server.storage.Database;

/** One reason for alarm. It reads the state of the hall and stores nothing: an alarm ends with its cause. */
@FunctionalInterface
public interface AlarmRule {
    /**
     * The alarms that stand by this rule.
     *
     * @param day the business day as the books have it
     * @param at hall time in epoch milliseconds
     */
    List<Alarm> standing(Database database, LocalDate day, long at) throws SQLException;
}
