package org.paihao.server.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paihao.server.SettableClock;

/** When the machine's clock is believed, and what the hall's time is while it is not. */
final class HallClockTest {
    private final SettableClock machine = SettableClock.at("2026-11-23T08:30");

    private HallClock started(String lastWritten) {
        return HallClock.measured(
                machine, machine::nanoTime, Optional.ofNullable(lastWritten).map(HallClockTest::time));
    }

    private static Instant time(String local) {
        return SettableClock.at(local).instant();
    }

    private static Optional<Doubt.Reason> reason(HallClock clock) {
        return clock.doubt().map(Doubt::reason);
    }

    @Test
    void aClockThatRunsAsTheMonotonicOneIsBelieved() {
        HallClock clock = started("2026-11-20T17:00");
        machine.pass(Duration.ofHours(9));
        assertThat(clock.read()).isEqualTo(new Reading(time("2026-11-23T17:30"), false));
    }

    @Test
    void aStepOfTenMinutesIsBelievedAndALongerOneIsNot() {
        for (String set : new String[] {"2026-11-23T08:20", "2026-11-23T08:40"}) {
            machine.jump("2026-11-23T08:30");
            HallClock clock = started(null);
            machine.jump(set);
            assertThat(clock.doubt()).as(set).isEmpty();
        }
        for (String set : new String[] {"2026-11-23T08:19:59.999", "2026-11-23T08:40:00.001", "2026-11-24T08:30"}) {
            machine.jump("2026-11-23T08:30");
            HallClock clock = started(null);
            machine.jump(set);
            assertThat(reason(clock)).as(set).contains(Doubt.Reason.JUMPED);
        }
    }

    @Test
    void smallStepsAddUp() {
        HallClock clock = started(null);
        machine.jump("2026-11-23T08:39");
        assertThat(clock.doubt()).isEmpty();
        machine.jump("2026-11-23T08:48");
        assertThat(reason(clock)).contains(Doubt.Reason.JUMPED);
    }

    @Test
    void atTheStartTheClockMayLieTenMinutesBeforeTheBooksAndThirtyDaysAfter() {
        assertThat(reason(started("2026-11-23T08:40"))).isEmpty();
        assertThat(reason(started("2026-11-23T08:40:00.001"))).contains(Doubt.Reason.BEHIND_THE_BOOKS);
        assertThat(reason(started("2026-10-24T08:30"))).isEmpty();
        assertThat(reason(started("2026-10-24T08:29:59.999"))).contains(Doubt.Reason.AHEAD_OF_THE_BOOKS);
    }

    @Test
    void whileItIsDoubtfulTheTimeRunsOnFromWhereItWasBelievedLast() {
        HallClock clock = started(null);
        machine.passSeconds(60);
        clock.now();
        machine.jump("2026-11-23T06:31");
        machine.passSeconds(60);
        assertThat(clock.read()).isEqualTo(new Reading(time("2026-11-23T08:32"), true));
    }

    @Test
    void aDoubtfulStartGoesOnFromTheBooks() {
        machine.jump("1970-01-01T08:00");
        HallClock clock = started("2026-11-23T11:00");
        machine.passSeconds(90);
        assertThat(clock.read()).isEqualTo(new Reading(time("2026-11-23T11:01:30"), true));
    }

    @Test
    void aClockThatIsPutRightIsBelievedAgain() {
        HallClock clock = started(null);
        machine.jump("2026-11-24T08:30");
        assertThat(reason(clock)).contains(Doubt.Reason.JUMPED);
        machine.jump("2026-11-23T08:31");
        assertThat(clock.read()).isEqualTo(new Reading(time("2026-11-23T08:31"), false));
    }

    @Test
    void afterAStartInNineteenSeventyTheNetworksTimeIsBelieved() {
        machine.jump("1970-01-01T08:00");
        HallClock clock = started("2026-11-20T17:00");
        assertThat(reason(clock)).contains(Doubt.Reason.BEHIND_THE_BOOKS);
        machine.jump("2026-11-23T08:30");
        assertThat(clock.read()).isEqualTo(new Reading(time("2026-11-23T08:30"), false));
        machine.jump("2026-11-23T09:30");
        assertThat(reason(clock)).as("and measured by itself from then on").contains(Doubt.Reason.JUMPED);
    }

    @Test
    void aClockThatSomebodyConfirmsIsBelieved() {
        HallClock clock = started(null);
        machine.jump("2026-11-24T08:30");
        clock.confirm();
        assertThat(clock.read()).isEqualTo(new Reading(time("2026-11-24T08:30"), false));
    }

    @Test
    void theTimeNeverDecreasesAndNeverStandsStill() {
        HallClock clock = started(null);
        Instant before = clock.now();
        machine.jump("2026-11-23T08:22");
        assertThat(clock.read()).isEqualTo(new Reading(before, false));
        machine.passSeconds(8 * 60);
        assertThat(clock.now()).as("at half speed").isEqualTo(time("2026-11-23T08:34"));
        machine.passSeconds(8 * 60);
        assertThat(clock.now()).as("caught up with").isEqualTo(time("2026-11-23T08:38"));
        machine.passSeconds(60);
        assertThat(clock.now()).isEqualTo(time("2026-11-23T08:39"));
    }

    @Test
    void aStartWithinTheTenMinutesNeverGoesBeforeTheBooks() {
        HallClock clock = started("2026-11-23T08:36");
        assertThat(clock.now()).isEqualTo(time("2026-11-23T08:36"));
    }

    @Test
    void aDemosClockIsItsOwnMeasure() {
        HallClock clock =
                HallClock.scaled(LocalDateTime.parse("2026-11-23T08:30"), 20, machine.getZone(), machine::nanoTime);
        machine.passSeconds(3600);
        assertThat(clock.read()).isEqualTo(new Reading(time("2026-11-24T04:30"), false));
    }
}
