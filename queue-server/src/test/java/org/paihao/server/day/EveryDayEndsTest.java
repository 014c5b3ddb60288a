package org.paihao.server.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.SettableClock;
import org.paihao.server.access.Actor.Kind;

/**
 * Days of chance: people take numbers, windows call, serve, miss and put back, somebody closes the day or nobody does. At
 * each day's end every ticket of it has ended in exactly one way or goes on, and none is gone.
 */
class EveryDayEndsTest {
    private static final int DAYS = 3;
    private static final int ACTS = 40;
    private static final List<String> SERVICES = List.of("A", "B", "D");
    private static final List<Integer> WINDOWS = List.of(1, 3, 5);
    private static final List<String> VERBS = List.of(
            "call-next", "call-next", "start", "finish", "no-show", "recall", "put-back", "undo", "close", "open");

    @TempDir
    private Path folder;

    private RunningHall hall;
    private Random random;
    private final List<String> issued = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 42})
    void everyTicketEndsOnceOrGoesOn(long seed) throws Exception {
        random = new Random(seed);
        LocalDate day = LocalDate.parse("2026-11-26");
        hall = new RunningHall(folder, SettableClock.at(day + "T08:30"));
        try {
            for (int i = 0; i < DAYS; i++, day = day.plusDays(1)) {
                live(day);
                hall.clock.set(day.plusDays(1) + "T00:00:01");
                issued.add(hall.take("A").text("id"));
                check(day, true);
                hall.clock.set(day.plusDays(1) + "T02:00:00");
                hall.restart();
                check(day, false);
            }
        } finally {
            hall.close();
        }
    }

    private void live(LocalDate day) {
        hall.clock.set(day + "T08:30");
        WINDOWS.forEach(window -> hall.act(window, "open"));
        boolean byHand = random.nextBoolean();
        int close = random.nextInt(ACTS);
        for (int act = 0; act < ACTS; act++) {
            hall.clock.passSeconds(random.nextInt(120));
            if (byHand && act == close) {
                Person manager = Person.signedIn(hall, "boss-" + day, Kind.MANAGER, null);
                assertThat(manager.post(Paths.DAY + "/close", "").status()).isEqualTo(200);
                check(day, true);
            } else if (random.nextInt(3) == 0) {
                Reply taken = hall.take(SERVICES.get(random.nextInt(SERVICES.size())));
                if (taken.status() == 201) {
                    issued.add(taken.text("id"));
                }
            } else {
                hall.act(pick(WINDOWS), VERBS.get(random.nextInt(VERBS.size())));
            }
        }
    }

    private int pick(List<Integer> windows) {
        return windows.get(random.nextInt(windows.size()));
    }

    /** @param night whether what is at a window may still go on */
    private void check(LocalDate day, boolean night) {
        assertThat(hall.count("SELECT count(*) FROM ticket"))
                .as("none is deleted")
                .isEqualTo(issued.size());
        for (String id : issued) {
            assertThat(hall.count("SELECT count(*) FROM ticket WHERE id = ?", id))
                    .isEqualTo(1);
        }
        String open = night ? "'CALLED', 'SERVING', " : "";
        assertThat(hall.count(
                        "SELECT count(*) FROM ticket WHERE day <= ? AND state NOT IN (" + open
                                + "'FINISHED', 'CANCELLED', 'EXPIRED')",
                        day))
                .as("%s", day)
                .isZero();
        assertThat(hall.count(
                        "SELECT count(*) FROM ticket WHERE day <= ? AND state IN ('FINISHED', 'EXPIRED') AND"
                                + " (SELECT count(*) FROM journal WHERE journal.ticket = ticket.id AND kind IN ('finished',"
                                + " 'expired', 'closed-inaccurate')) - (SELECT count(*) FROM journal WHERE journal.ticket ="
                                + " ticket.id AND kind = 'undone' AND body ->> '$.act' = 'finish') <> 1",
                        day))
                .as("each end is in the journal once")
                .isZero();
        assertThat(
                        hall.count(
                                "SELECT count(*) FROM journal JOIN ticket ON ticket.id = journal.ticket"
                                        + " WHERE kind = 'expired' AND body ->> '$.from' <> 'NO_SHOW'"
                                        + " AND (SELECT count(*) FROM slip WHERE slip.ticket = ticket.id AND slip.kind = 'PROMISE') <> 1"))
                .as("whoever waited has one promise")
                .isZero();
        assertThat(hall.count("SELECT count(*) FROM slip WHERE valid_from <= day"))
                .isZero();
        assertThat(hall.count("SELECT count(*) FROM counter WHERE waiting <> (SELECT count(*) FROM ticket WHERE"
                        + " ticket.day = counter.day AND ticket.service = counter.service AND state = 'WAITING')"))
                .isZero();
    }
}
