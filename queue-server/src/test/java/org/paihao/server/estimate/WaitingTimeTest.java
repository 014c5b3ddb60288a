package org.paihao.server.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** One queue that calls somebody so often, and what people in it are told. */
final class WaitingTimeTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final int OPENS = 8 * 60;

    private final WaitingTime waiting = new WaitingTime();

    @Test
    void whoeverKnowsNothingYetTakesEightMinutesForEachPerson() {
        waiting.beginDay(MONDAY);
        waiting.observe(new QueueMoment(OPENS, 0, 3, 1));
        assertThat(waiting.of(3).mid()).isBetween(15.0, 30.0);
        assertThat(waiting.isServedLater()).isFalse();
    }

    @Test
    void aQueueThatCallsEveryFourMinutesIsKnownAfterSomeDays() {
        for (int day = 0; day < 10; day++) {
            workUntil(MONDAY.plusDays(day), 16 * 60, 4);
        }
        WaitRange range = told(MONDAY.plusDays(10), 10 * 60, 4, 5);
        assertThat(range.mid()).isBetween(17.0, 23.0);
        assertThat(range.low()).isLessThanOrEqualTo(range.mid());
        assertThat(range.holds(20)).isTrue();
    }

    @Test
    void aSlowDayIsNoticedWithinTheMorning() {
        for (int day = 0; day < 5; day++) {
            workUntil(MONDAY.plusDays(day), 16 * 60, 4);
        }
        double usual = told(MONDAY.plusDays(7), 10 * 60, 4, 5).mid();
        assertThat(told(MONDAY.plusDays(8), 10 * 60, 12, 5).mid()).isGreaterThan(1.5 * usual);
    }

    @Test
    void theLunchHourOfEarlierDaysIsWaitedFor() {
        for (int day = 0; day < 5; day++) {
            workWithLunch(MONDAY.plusDays(day));
        }
        double before = told(MONDAY.plusDays(7), 10 * 60, 5, 4).mid();
        assertThat(told(MONDAY.plusDays(8), 11 * 60 + 55, 5, 4).mid()).isGreaterThan(before + 15);
    }

    @Test
    void whoeverIsCalledAtAllIsCalledBeforeTheWindowsClose() {
        for (int day = 0; day < 5; day++) {
            workUntil(MONDAY.plusDays(day), 16 * 60, 4);
        }
        assertThat(told(MONDAY.plusDays(7), 15 * 60, 4, 100).mid()).isLessThan(60);
        assertThat(waiting.isServedLater()).isTrue();
    }

    @Test
    void aWindowMoreShortensTheWaitAndOneLessLengthensIt() {
        workUntil(MONDAY, 10 * 60, 4);
        assertThat(midWith(1)).isGreaterThan(midWith(2));
        assertThat(midWith(2)).isGreaterThan(midWith(3));
    }

    private double midWith(int windows) {
        waiting.observe(new QueueMoment(10 * 60, 30, 40, windows));
        return waiting.of(10).mid();
    }

    @Test
    void oneMorePersonAheadNeverShortensTheWait() {
        workUntil(MONDAY, 16 * 60, 4);
        told(MONDAY.plusDays(1), 9 * 60, 7, 1);
        for (int people = 1; people < 60; people++) {
            assertThat(waiting.of(people + 1).mid())
                    .as("%d people", people + 1)
                    .isGreaterThanOrEqualTo(waiting.of(people).mid());
        }
    }

    /** A day of two windows in which ten people always wait. */
    private void workUntil(LocalDate date, int end, int minutesForEach) {
        waiting.beginDay(date);
        for (int minute = OPENS; minute < end; minute += minutesForEach) {
            int called = (minute - OPENS) / minutesForEach;
            waiting.observe(new QueueMoment(minute, called, called + 10, 2));
        }
    }

    private void workWithLunch(LocalDate date) {
        waiting.beginDay(date);
        int called = 0;
        for (int minute = OPENS; minute < 16 * 60; minute += 5) {
            if (minute < 12 * 60 || minute >= 13 * 60) {
                called++;
            }
            waiting.observe(new QueueMoment(minute, called, called + 10, 2));
        }
    }

    private WaitRange told(LocalDate date, int minute, int minutesForEach, int people) {
        workUntil(date, minute, minutesForEach);
        int called = (minute - OPENS) / minutesForEach;
        waiting.observe(new QueueMoment(minute, called, called + 10, 2));
        return waiting.of(people);
    }
}
