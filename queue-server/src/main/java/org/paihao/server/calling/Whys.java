package org.paihao.server.calling;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.Why;
import org.paihao.server.clock.HallClock;
import org.paihao.server.storage.Database;
import org.paihao.server.ticket.TicketRow;

/** Why somebody was called, from what the call's journal row keeps: times there are epoch milliseconds, here ISO. */
public final class Whys {
    private final HallClock clock;
    private final ActStore acts;

    Whys(HallClock clock, ActStore acts) {
        this.clock = clock;
        this.acts = acts;
    }

    /** Why the one who is called or served was called; empty for a ticket that is not. */
    public Optional<Why> of(Database database, TicketRow ticket) throws SQLException {
        if (ticket.callFrom() == null) {
            return Optional.empty();
        }
        ActStore.CallRow call = acts.called(database, ticket.callFrom());
        return Optional.of(of(call.at(), call.why(), call.facts()));
    }

    Why of(long calledAt, String code, Map<String, Object> facts) {
        Map<String, Object> told = new HashMap<>(facts);
        told.replaceAll((name, fact) ->
                name.endsWith("At") ? clock.wire(((Number) fact).longValue()).toString() : fact);
        long arrivedAt = ((Number) facts.get("arrivedAt")).longValue();
        told.put("waitedSeconds", Duration.ofMillis(calledAt - arrivedAt).toSeconds());
        return new Why(code, told);
    }
}
