package org.paihao.server.alarm;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.paihao.protocol.view.Alarm;
import org.paihao.server.storage.Database;

/** All that the guide desk and the manager are to be told of now, in the order of the rules. */
public final class Alarms {
    private final List<AlarmRule> rules;

    public Alarms(List<AlarmRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<Alarm> standing(Database database, LocalDate day, long at) throws SQLException {
        List<Alarm> alarms = new ArrayList<>();
        for (AlarmRule rule : rules) {
            alarms.addAll(rule.standing(database, day, at));
        }
        return alarms;
    }
}
