package org.paihao.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 2026-11-23 is a Monday. */
final class WorkingDaysTest {
    private static final LocalDate MONDAY = date("2026-11-23");

    private static final String WEEK = """
            week:
              - days: [mon, tue, wed, thu, fri]
                name: {zh-CN: 平日, en: Weekdays}
                times: [{from: 8:30, until: 17:30}]
              - days: [sun]
                name: {zh-CN: 星期日, en: Sundays}
                times: [{from: 9:00, until: 11:00, byAppointment: true}]
            """;

    private static final WorkingDays DAYS = days(WEEK);

    @Test
    void theFirstDayIsTheNextOneThatIsWorked() {
        assertThat(DAYS.after(MONDAY, 1)).contains(date("2026-11-24"));
        assertThat(DAYS.after(MONDAY, 4)).contains(date("2026-11-27"));
        assertThat(DAYS.after(date("2026-11-27"), 1)).as("from a Friday").contains(date("2026-11-30"));
        assertThat(DAYS.after(date("2026-11-28"), 1)).as("from a Saturday").contains(date("2026-11-30"));
    }

    @Test
    void weekendsAreLeftOutAlsoWhereSomeHaveAnAppointment() {
        assertThat(DAYS.after(MONDAY, 5)).contains(date("2026-11-30"));
        assertThat(DAYS.after(MONDAY, 60)).contains(date("2027-02-15"));
    }

    @Test
    void holidaysAreLeftOutAndMakeUpWeekendsCount() {
        WorkingDays days = days(WEEK + "closed: [2026-11-25, 2026-11-26]\nworkdays: [{date: 2026-11-28, like: wed}]\n");
        assertThat(Stream.of(1, 2, 3, 4).map(n -> days.after(MONDAY, n).orElseThrow()))
                .containsExactly(date("2026-11-24"), date("2026-11-27"), date("2026-11-28"), date("2026-11-30"));
    }

    @Test
    void specialDaysNeitherAddNorTakeAway() {
        WorkingDays days = days(WEEK + """
                closed: [2026-11-25]
                special:
                  - {kind: duty, dates: [2026-11-25], name: {zh-CN: 值班, en: On watch}, times: [{from: 9:00, until: 11:00}]}
                  - {kind: market, dates: [2026-11-28], name: {zh-CN: 逢集, en: Market}, times: [{from: 7:00, until: 15:00}]}
                  - {kind: appointment, dates: [2026-11-26], name: {zh-CN: 预约, en: Appointments}, times: [{from: 9:00, until: 12:00}]}
                """);
        assertThat(Stream.of(1, 2, 3, 4).map(n -> days.after(MONDAY, n).orElseThrow()))
                .containsExactly(date("2026-11-24"), date("2026-11-26"), date("2026-11-27"), date("2026-11-30"));
    }

    @Test
    void afterNinetyDaysOfRestTheCalendarHasEnded() {
        assertThat(restOf(90).after(MONDAY, 2))
                .as("the first day of work is the 91st")
                .isEmpty();
        assertThat(restOf(90).after(MONDAY, 1)).isEmpty();
        assertThat(restOf(89).after(MONDAY, 1)).contains(MONDAY.plusDays(90));
        WorkingDays laterClosed = days(WEEK + closed(MONDAY.plusDays(2), 90));
        assertThat(laterClosed.after(MONDAY, 1)).as("this one is still before").contains(date("2026-11-24"));
        assertThat(laterClosed.after(MONDAY, 2)).isEmpty();
    }

    /** The hall is closed from Tuesday on for so many days, and works on the one after. */
    private static WorkingDays restOf(int days) {
        return days(WEEK + closed(MONDAY.plusDays(1), days) + "\nworkdays: [{date: " + MONDAY.plusDays(days + 1L)
                + ", like: mon}]\n");
    }

    private static String closed(LocalDate first, int days) {
        return first.datesUntil(first.plusDays(days))
                .map(LocalDate::toString)
                .collect(Collectors.joining(", ", "closed: [", "]"));
    }

    private static WorkingDays days(String text) {
        return new WorkingDays(
                HoursFile.read(Entry.file(text), ZoneId.of("Asia/Shanghai"), new TermsFile(List.of("a"), 3)));
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }
}
