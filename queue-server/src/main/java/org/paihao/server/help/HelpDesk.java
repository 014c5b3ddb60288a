package org.paihao.server.help;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paihao.protocol.HelpCall;
import org.paihao.server.access.Actor;
import org.paihao.server.clock.HallClock;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.storage.Database;
import org.paihao.server.storage.Writing;

/** Keeps who called for help and who goes. A call that nobody answered is forgotten: whoever it was has gone. */
public final class HelpDesk {
    private static final Duration STANDS = Duration.ofMinutes(10);
    /** So long the glass says that somebody comes; by then they are there. */
    private static final Duration COMING = Duration.ofMinutes(2);

    private final HelpStore calls = new HelpStore();
    private final HallClock clock;

    public HelpDesk(HallClock clock) {
        this.clock = clock;
    }

    /** A visitor wants somebody to come. While nobody has answered, touching again changes nothing. */
    HelpCall call(Writing writing, Actor kiosk) throws SQLException {
        Optional<HelpCall> standing = of(writing.database(), writing.at(), kiosk.name());
        if (standing.isPresent() && standing.get().comingSince() == null) {
            return standing.get();
        }
        calls.call(writing, kiosk.name());
        writing.journal("help-called", kiosk.journalName(), null, null, Map.of());
        return new HelpCall(clock.wire(writing.at()), null);
    }

    /**
     * Somebody is on their way; a second one who says so changes nothing.
     *
     * @throws Refusal 409 {@code help.not-called} if nobody calls there, or not any more
     */
    HelpCall coming(Writing writing, Actor helper, String kiosk) throws SQLException {
        HelpCall call = of(writing.database(), writing.at(), kiosk)
                .orElseThrow(() -> Refusal.conflict(
                        "help.not-called", "nobody calls for help at that kiosk", Map.of("kiosk", kiosk)));
        if (call.comingSince() != null) {
            return call;
        }
        calls.coming(writing, kiosk);
        writing.journal("help-coming", helper.journalName(), null, null, Map.of("kiosk", kiosk));
        return new HelpCall(call.since(), clock.wire(writing.at()));
    }

    /** The call that stands at a kiosk. @param at hall time in epoch milliseconds */
    public Optional<HelpCall> of(Database database, long at, String kiosk) throws SQLException {
        return calls.last(database, kiosk)
                .filter(call ->
                        call.coming() == null ? call.since() > before(at, STANDS) : call.coming() > before(at, COMING))
                .map(call -> new HelpCall(
                        clock.wire(call.since()), call.coming() == null ? null : clock.wire(call.coming())));
    }

    List<HelpStore.Call> unanswered(Database database, long at) throws SQLException {
        return calls.unanswered(database, before(at, STANDS));
    }

    /** People wait in real time, however fast the hall's clock goes. */
    private long before(long at, Duration length) {
        return at - clock.real(length).toMillis();
    }
}
