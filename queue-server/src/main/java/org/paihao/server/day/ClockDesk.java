package org.paihao.server.day;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.ConfirmedClock;
import org.paihao.server.clock.Doubt;
import org.paihao.server.clock.HallClock;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Writing;

/** Keeps in the journal when the machine's clock became doubtful and when it was believed again, and by whose word. */
public final class ClockDesk {
    private final HallClock clock;
    /** Only touched by the writer's thread. */
    private boolean toldDoubtful;

    public ClockDesk(HallClock clock) {
        this.clock = clock;
    }

    /** Writes down that the clock became doubtful, or is believed again, once for each change. @return how many rows */
    public int note(Writing writing) throws SQLException {
        Optional<Doubt> doubt = clock.doubt();
        if (doubt.isPresent() == toldDoubtful) {
            return 0;
        }
        writing.journal(
                doubt.isPresent() ? "clock-doubted" : "clock-believed",
                "hall",
                null,
                null,
                doubt.map(ClockDesk::facts).orElse(Map.of()));
        writing.afterwards(database -> toldDoubtful = doubt.isPresent());
        return 1;
    }

    /**
     * Somebody says that the machine's clock is right: once this is committed, the hall follows it. Days and times in the
     * books still only move forward.
     *
     * @throws Refusal 409 {@code clock.believed} if there is no doubt
     */
    public ConfirmedClock confirm(Writing writing, String actor) throws SQLException {
        Doubt doubt = clock.doubt()
                .orElseThrow(() -> Refusal.conflict("clock.believed", "nobody doubts the machine's clock", Map.of()));
        writing.journal("clock-confirmed", actor, null, null, facts(doubt));
        writing.afterwards(database -> clock.confirm());
        return new ConfirmedClock(clock.wire(writing.at() + doubt.off().toMillis()));
    }

    static Map<String, Object> facts(Doubt doubt) {
        return Map.of("reason", doubt.reason().name(), "offMinutes", doubt.off().toMinutes());
    }
}
