package org.paihao.server.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paihao.protocol.Paths;
import org.paihao.server.load.Crowd;
import org.paihao.server.load.Judge;
import org.paihao.server.load.Launch;
import org.paihao.server.load.ServerProcess;

/** The machine's clock is set while a full hall works: no number is given twice, none is lost, nobody is told of a fault. */
final class ClockStormTest {
    private static final int SOME = 100;

    @TempDir
    Path folder;

    private Path data;
    private FalseClock clock;
    private Launch launch;
    private Crowd crowd;

    @BeforeEach
    void enrol() throws Exception {
        clock = FalseClock.in(folder).orElse(null);
        assumeTrue(clock != null, "there is no libfaketime (package faketime)");
        data = folder.resolve("data");
        launch = clock.around(Launch.plain(folder.resolve("logs")));
        crowd = Crowd.enrolled(data, "2026-11-23T12:00");
    }

    @AfterEach
    void everythingIsThere() throws Exception {
        if (crowd != null) {
            crowd.close();
        }
    }

    @Test
    void aClockSetBackAndForthLosesNothingAndClosesNoDay() throws Exception {
        clock.set("2026-11-23T15:00");
        try (ServerProcess server = launch.serve(data);
                Onlooker board = new Onlooker(server.port(), crowd.aKiosk(), Paths.kioskView("kiosk-1"))) {
            crowd.begin(server.port());
            crowd.awaitTickets(SOME);
            for (String set : List.of("2026-11-23T13:00", "2026-11-23T15:00", "2026-11-24T15:00")) {
                clock.set(set);
                awaitDoubt(!set.equals("2026-11-23T15:00"));
                crowd.awaitTickets(SOME);
            }
            end(server);
            assertThat(board.seen()).isPositive();
            assertThat(board.steppedBack()).isEmpty();
        }
        assertThat(days()).containsExactly("2026-11-23");
    }

    @Test
    void midnightComesWhileTicketsAreTaken() throws Exception {
        clock.set("2026-11-23T23:50:00");
        try (ServerProcess server = launch.serve(data)) {
            crowd.begin(server.port());
            crowd.awaitTickets(SOME);
            clock.set("2026-11-23T23:59:58");
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> days().contains("2026-11-24"));
            crowd.awaitTickets(SOME);
            end(server);
        }
        assertThat(days()).containsExactly("2026-11-23", "2026-11-24");
    }

    @Test
    void aMachineWithoutItsBatteryStartsInNineteenSeventy() throws Exception {
        clock.set("2026-11-23T15:00");
        try (ServerProcess server = launch.serve(data)) {
            crowd.begin(server.port());
            crowd.awaitTickets(SOME);
            end(server);
        }
        clock.set("1970-01-01T08:00");
        try (ServerProcess server = launch.serve(data)) {
            crowd.begin(server.port());
            crowd.awaitTickets(SOME);
            assertThat(days()).containsExactly("2026-11-23");
            clock.set("2026-11-24T00:30");
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> days().contains("2026-11-24"));
            end(server);
        }
        assertThat(days()).containsExactly("2026-11-23", "2026-11-24");
    }

    private void awaitDoubt(boolean expected) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            try (Judge judge = new Judge(data)) {
                return judge.clockDoubted() == expected;
            }
        });
    }

    /** The days of which tickets were given. */
    private List<String> days() throws Exception {
        try (Judge judge = new Judge(data)) {
            return judge.days();
        }
    }

    private void end(ServerProcess server) throws Exception {
        server.kill();
        crowd.awaitBrokenLines();
        try (Judge judge = new Judge(data)) {
            Crowd.judgeBooks(judge);
            judge.timesOnlyRise();
            assertThat(crowd.lost(judge)).isEmpty();
            assertThat(crowd.changed()).isEmpty();
        }
    }
}
