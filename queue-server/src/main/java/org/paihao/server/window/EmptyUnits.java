package org.paihao.server.window;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.view.Alarm;
import org.paihao.server.alarm.AlarmRule;
import org.paihao.server.catalog.Hall;
import org.paihao.server.catalog.Unit;
import org.paihao.server.storage.Database;

/** Alarm {@code unit.empty}: a unit has nobody within the hall's hours. */
public final class EmptyUnits implements AlarmRule {
    private final WindowStore windows;
    private final UnitsOnPost units;

    public EmptyUnits(Hall hall, WindowStore windows) {
        this.windows = windows;
        this.units = new UnitsOnPost(hall, windows);
    }

    @Override
    public List<Alarm> standing(Database database, LocalDate day, long at) throws SQLException {
        List<Alarm> alarms = new ArrayList<>();
        for (Unit unit : units.empty(database, at)) {
            Map<String, Object> facts = new HashMap<>(Map.of("unit", unit.id(), "windows", unit.windows()));
            for (int no : unit.windows()) {
                windows.leftFor(database, no).ifPresent(reason -> facts.put("reason", reason));
            }
            alarms.add(new Alarm("unit.empty", facts));
        }
        return alarms;
    }
}
