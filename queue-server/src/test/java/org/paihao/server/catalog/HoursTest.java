package org.paihao.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 2026-11-23 is a Monday. */
final class HoursTest {
    private static final String NAME = "name: {zh-CN: 平日, en: Days}";

    private final Hours hours = hours("Asia/Shanghai", """
            week:
              - days: [mon, tue, wed, thu, fri]
                NAME
                times:
                  - {from: 8:30, until: 12:00, issueUntil: 11:45}
                  - {from: 14:00, until: 17:30, issueUntil: 17:00}
              - days: [sat]
                NAME
                times:
                  - {from: 9:00, until: 11:00}
            closed: [2026-11-24]
            workdays:
              - {date: 2026-11-29, like: fri}
            """);

    @Test
    void numbersAreGivenFromTheOpeningOnAndNotAtTheEnd() {
        assertThat(hours.open(at("2026-11-23T08:29:59"))).isFalse();
        assertThat(hours.open(at("2026-11-23T08:30:00"))).isTrue();
        assertThat(hours.open(at("2026-11-23T16:59:59"))).isTrue();
        assertThat(hours.open(at("2026-11-23T17:00:00"))).isFalse();
    }

    @Test
    void nobodyTakesANumberAtLunch() {
        assertThat(hours.open(at("2026-11-23T11:45:00"))).isFalse();
        assertThat(hours.open(at("2026-11-23T13:00:00"))).isFalse();
        assertThat(hours.opensNext(at("2026-11-23T12:10:00"))).contains(at("2026-11-23T14:00:00"));
        assertThat(hours.issuingUntil(at("2026-11-23T12:10:00"))).contains(at("2026-11-23T17:00:00"));
    }

    @Test
    void theHallsOwnZoneDecidesNotTheServersUtc() {
        assertThat(hours.open(Instant.parse("2026-11-23T00:30:00Z"))).isTrue();
        assertThat(hours.open(Instant.parse("2026-11-23T09:00:00Z"))).isFalse();
        assertThat(hours.dateAt(Instant.parse("2026-11-23T16:30:00Z"))).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void theLastNumbersOfTodayAreKnownUntilTheyAreGiven() {
        assertThat(hours.issuingUntil(at("2026-11-23T07:00:00"))).contains(at("2026-11-23T17:00:00"));
        assertThat(hours.issuingUntil(at("2026-11-23T17:00:00"))).isEmpty();
        assertThat(hours.issuingUntil(at("2026-11-22T10:00:00"))).isEmpty();
    }

    @Test
    void whileOpenThereIsNoNextOpening() {
        assertThat(hours.opensNext(at("2026-11-23T09:00:00"))).isEmpty();
    }

    @Test
    void afterAHolidayTheNextWorkingDayOpens() {
        assertThat(hours.open(at("2026-11-24T10:00:00"))).isFalse();
        assertThat(hours.opensNext(at("2026-11-23T18:00:00"))).contains(at("2026-11-25T08:30:00"));
    }

    @Test
    void aMadeUpSundayIsWorkedLikeItsWeekday() {
        assertThat(hours.open(at("2026-11-29T16:00:00"))).isTrue();
        assertThat(hours.opensNext(at("2026-11-28T12:00:00"))).contains(at("2026-11-29T08:30:00"));
        assertThat(hours.workingDay(LocalDate.of(2026, 11, 29))).isTrue();
        assertThat(hours.workingDay(LocalDate.of(2026, 12, 6))).isFalse();
    }

    @Test
    void withoutAnEndOfIssuingNumbersAreGivenToTheEnd() {
        assertThat(hours.open(at("2026-11-28T10:59:59"))).isTrue();
        assertThat(hours.open(at("2026-11-28T11:00:00"))).isFalse();
    }

    @Test
    void anHourThatSummerTimeLeavesOutOpensAtTheChange() {
        Hours nights = nights();
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant change = Instant.parse("2026-03-29T01:00:00Z");
        assertThat(nights.opensNext(change.minusSeconds(1))).contains(change);
        assertThat(nights.open(change)).isTrue();
        assertThat(nights.issuingUntil(change))
                .contains(LocalDateTime.parse("2026-03-29T03:15:00")
                        .atZone(berlin)
                        .toInstant());
    }

    @Test
    void anHourThatComesTwiceOpensTheFirstTime() {
        assertThat(nights().opensNext(Instant.parse("2026-10-25T00:00:00Z")))
                .isEqualTo(Optional.of(Instant.parse("2026-10-25T00:30:00Z")));
    }

    private static Hours nights() {
        return hours("Europe/Berlin", """
                week:
                  - days: [sun]
                    NAME
                    times:
                      - {from: 2:30, until: 3:15}
                """);
    }

    private static Instant at(String hallTime) {
        return LocalDateTime.parse(hallTime).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static Hours hours(String zone, String yaml) {
        return HoursFile.read(
                Entry.file(yaml.replace("NAME", NAME)), ZoneId.of(zone), new TermsFile(List.of("a", "b"), 4));
    }
}
