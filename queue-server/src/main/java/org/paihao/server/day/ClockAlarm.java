package org.paihao.server.day;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paihao.protocol.view.Alarm;
import org.paihao.server.alarm.AlarmRule;
import org.paihao.server.clock.Doubt;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;

/** Alarm {@code clock.doubtful}: the machine's clock is not believed, until it is put right or somebody confirms it. */
public final class ClockAlarm implements AlarmRule {
    private final HallClock clock;

    public ClockAlarm(HallClock clock) {
        this.clock = clock;
    }

    @Override
    public List<Alarm> standing(Database database, LocalDate day, long at) {
        return clock.doubt().stream().map(this::alarm).toList();
    }

    private Alarm alarm(Doubt doubt) {
        Map<String, Object> facts = new HashMap<>(ClockDesk.facts(doubt));
        facts.put("since", clock.wire(doubt.since().toEpochMilli()).toString());
        return new Alarm("clock.doubtful", facts);
    }
}
