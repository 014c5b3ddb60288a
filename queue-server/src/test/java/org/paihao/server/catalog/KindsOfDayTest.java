package org.paihao.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paihao.protocol.DayKind;

/** 2027-01-04 is a Monday; 2027-01-08 the first day of a lunar month of 29 days. */
final class KindsOfDayTest {
    private final Hours hours = hours("Asia/Shanghai", """
            week:
              - days: [mon, tue, wed, thu, fri]
                name: {zh-CN: 平日, en: Weekdays}
                times:
                  - {from: 8:30, until: 12:00}
                  - {from: 14:00, until: 17:30, issueUntil: 17:00}
                  - {from: 18:30, until: 20:00, byAppointment: true}
                leastWindows: 2
                quotas: [{service: a, most: 40}]
              - days: [sat]
                kind: duty
                name: {zh-CN: 星期六, en: Saturdays}
                times: [{from: 9:00, until: 11:00}]
                services: [a]
                leastWindows: 1
            closed: [2027-01-01, 2027-01-12, 2027-01-14]
            workdays:
              - {date: 2027-01-10, like: fri}
            lunarMonths: [2026-12-09, 2027-01-08, 2027-02-06]
            special:
              - {kind: duty, dates: [2027-01-14], name: {zh-CN: 节日值班, en: Holiday watch}, times: [{from: 10:00, until: 11:00}], services: [b]}
              - {kind: market, lunarDays: [5, 10], name: {zh-CN: 逢集, en: Market}, times: [{from: 7:00, until: 15:00}], leastWindows: 4, boardText: {zh-CN: 今日逢集, en: Market today}}
              - {kind: reception, weekdays: [wed], name: {zh-CN: 接访日, en: Reception}}
              - {kind: market, monthDays: [23], name: {zh-CN: 庙会, en: Fair}, times: [{from: 6:00, until: 12:00}]}
              - {kind: appointment, dates: [2027-01-24], name: {zh-CN: 预约服务, en: By appointment}, times: [{from: 9:00, until: 12:00}]}
            """);

    @Test
    void anOrdinaryDayIsLikeItsDayOfTheWeek() {
        HallDay monday = hours.on(date("2027-01-04"));
        assertThat(monday.terms().kind()).isEqualTo(DayKind.ORDINARY);
        assertThat(monday.name()).isEmpty();
        assertThat(monday.terms().leastWindows()).isEqualTo(2);
        assertThat(monday.terms().serves("b")).isTrue();
        assertThat(monday.terms().quotas("a")).hasSize(1);
    }

    @Test
    void aSaturdayOnWatchServesOnlySome() {
        HallDay saturday = hours.on(date("2027-01-09"));
        assertThat(saturday.terms().kind()).isEqualTo(DayKind.DUTY);
        assertThat(saturday.terms().serves("a")).isTrue();
        assertThat(saturday.terms().serves("b")).isFalse();
    }

    @Test
    void aMarketFollowsTheMoonAsFarAsTheAlmanacReaches() {
        assertThat(kind("2026-12-13")).isEqualTo(DayKind.MARKET);
        assertThat(kind("2026-12-18")).isEqualTo(DayKind.MARKET);
        assertThat(hours.on(date("2026-12-13")).spans()).hasSize(1);
        assertThat(hours.on(date("2026-12-13")).terms().leastWindows()).isEqualTo(4);
        assertThat(kind("2027-02-05")).isEqualTo(DayKind.ORDINARY);
        assertThat(kind("2027-02-10")).isEqualTo(DayKind.RECEPTION);
        assertThat(kind("2026-12-08")).isEqualTo(DayKind.ORDINARY);
    }

    @Test
    void aMarketThatMeetsAHolidayIsNotHeldHere() {
        assertThat(hours.on(date("2027-01-12")).spans()).isEmpty();
        assertThat(hours.workingDay(date("2027-01-12"))).isFalse();
    }

    @Test
    void aDutyThatNamesAHolidayIsKept() {
        assertThat(kind("2027-01-14")).isEqualTo(DayKind.DUTY);
        assertThat(hours.open(at("2027-01-14T10:30"))).isTrue();
        assertThat(hours.workingDays(date("2027-01-14"), "a").findFirst()).contains(date("2027-01-15"));
        assertThat(hours.workingDays(date("2027-01-14"), "b").findFirst()).contains(date("2027-01-14"));
    }

    @Test
    void aReceptionDayKeepsTheHoursOfItsWeekday() {
        assertThat(kind("2027-01-06")).isEqualTo(DayKind.RECEPTION);
        assertThat(hours.open(at("2027-01-06T08:30"))).isTrue();
    }

    @Test
    void aFairOfTheSolarMonthOpensASaturdayLonger() {
        assertThat(kind("2027-01-23")).isEqualTo(DayKind.MARKET);
        assertThat(hours.open(at("2027-01-23T06:00"))).isTrue();
        assertThat(hours.closes(date("2027-01-23"))).contains(at("2027-01-23T12:00"));
    }

    @Test
    void aWeekendThatMakesUpForAHolidayIsLikeItsWeekday() {
        assertThat(hours.workingDay(date("2027-01-10"))).isTrue();
        assertThat(hours.on(date("2027-01-10")).terms().leastWindows()).isEqualTo(2);
        assertThat(hours.open(at("2027-01-10T16:59"))).isTrue();
    }

    @Test
    void offHoursByAppointmentGiveNoNumbers() {
        assertThat(hours.open(at("2027-01-04T19:00"))).isFalse();
        assertThat(hours.byAppointment(at("2027-01-04T19:00"))).isTrue();
        assertThat(hours.byAppointment(at("2027-01-04T20:00"))).isFalse();
        assertThat(hours.issuingUntil(at("2027-01-04T10:00"))).contains(at("2027-01-04T17:00"));
        assertThat(hours.workingDay(date("2027-01-24"))).isFalse();
        assertThat(hours.byAppointment(at("2027-01-24T09:00"))).isTrue();
        assertThat(hours.opensNext(at("2027-01-24T09:00"))).contains(at("2027-01-25T08:30"));
    }

    @Test
    void theTimeThatIsLeftLeavesBreaksAndAppointmentsOut() {
        assertThat(hours.left(at("2027-01-04T11:00"))).isEqualTo(Duration.ofMinutes(60 + 210));
        assertThat(hours.left(at("2027-01-04T13:00"))).isEqualTo(Duration.ofMinutes(210));
        assertThat(hours.left(at("2027-01-04T17:10"))).isEqualTo(Duration.ofMinutes(20));
        assertThat(hours.left(at("2027-01-04T18:45"))).isZero();
    }

    @Test
    void aDayOnWhichTheClockIsChangedIsAsLongAsItIs() {
        Hours nights = hours("Europe/Berlin", """
                week:
                  - days: [sun]
                    name: {zh-CN: 夜, en: Night}
                    times: [{from: 1:00, until: 4:00}]
                """);
        assertThat(nights.left(Instant.parse("2026-03-29T00:00:00Z"))).isEqualTo(Duration.ofHours(2));
        assertThat(nights.left(Instant.parse("2026-10-24T23:00:00Z"))).isEqualTo(Duration.ofHours(4));
        assertThat(nights.closes(date("2026-03-29"))).contains(Instant.parse("2026-03-29T02:00:00Z"));
    }

    @Test
    void aQuotaOfAnHourThatSummerTimeLeavesOutHoldsForNobody() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Quota quota = new Quota("a", java.util.Optional.of(new Quota.Slot(LocalTime.of(2, 0), LocalTime.of(3, 0))), 5);
        Instant change = Instant.parse("2026-03-29T01:00:00Z");
        assertThat(quota.holds(date("2026-03-29"), change, berlin)).isFalse();
        assertThat(quota.holds(date("2026-03-29"), change.minusSeconds(1), berlin))
                .isFalse();
        Instant twice = Instant.parse("2026-10-25T01:30:00Z");
        assertThat(quota.holds(date("2026-10-25"), twice, berlin)).isTrue();
        assertThat(quota.holds(date("2026-10-25"), twice.minusSeconds(3600), berlin))
                .isTrue();
    }

    private DayKind kind(String date) {
        return hours.on(date(date)).terms().kind();
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    private static Instant at(String hallTime) {
        return LocalDateTime.parse(hallTime).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static Hours hours(String zone, String yaml) {
        return HoursFile.read(Entry.file(yaml), ZoneId.of(zone), new TermsFile(List.of("a", "b"), 4));
    }
}
