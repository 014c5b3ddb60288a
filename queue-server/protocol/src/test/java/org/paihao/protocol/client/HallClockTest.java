package org.paihao.protocol.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class HallClockTest {
    private static final OffsetDateTime OPENING = OffsetDateTime.parse("2026-11-23T08:30:00+08:00");

    private final AtomicLong nanoTime = new AtomicLong(-5_000_000_000L);
    private final HallClock clock = new HallClock(nanoTime::get);

    private void pass(long seconds) {
        nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void knowsNoTimeBeforeTheServerTellsIt() {
        assertThat(clock.now()).isNull();
        assertThat(clock.until(OPENING)).isZero();
    }

    @Test
    void goesOnBetweenTellingsAtTheSpeedOfTheHall() {
        pass(100);
        clock.tell(OPENING, 20);
        pass(3);
        assertThat(clock.now()).isEqualTo(OPENING.plusMinutes(1));
        assertThat(clock.until(OPENING.plusMinutes(2))).isEqualTo(Duration.ofSeconds(3));
        assertThat(clock.until(OPENING)).isZero();
        assertThat(clock.real(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aTellingThatWasLongOnItsWayDoesNotPutItBack() {
        clock.tell(OPENING, 1);
        pass(10);
        clock.tell(OPENING.plusSeconds(8));
        assertThat(clock.now()).isEqualTo(OPENING.plusSeconds(10));
    }

    @Test
    void aServerWhoseClockWasPutBackIsBelievedAfterTenTellings() {
        clock.tell(OPENING.plusHours(1), 1);
        for (int i = 0; i < 9; i++) {
            clock.tell(OPENING);
        }
        assertThat(clock.now()).isEqualTo(OPENING.plusHours(1));
        clock.tell(OPENING);
        assertThat(clock.now()).isEqualTo(OPENING);
    }

    @Test
    void anotherSpeedBeginsAnew() {
        clock.tell(OPENING, 1);
        pass(60);
        clock.tell(OPENING.plusSeconds(30), 20);
        assertThat(clock.now()).isEqualTo(OPENING.plusSeconds(30));
    }
}
