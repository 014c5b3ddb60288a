package org.paihao.server.catalog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** On which dates a special day falls. */
sealed interface DayPattern {
    /** @param like the day of the week that the date is worked like */
    boolean falls(LocalDate date, DayOfWeek like);

    /** Dates one by one. These hold on holidays too: somebody wrote exactly this date. */
    record Dates(Set<LocalDate> dates) implements DayPattern {
        @Override
        public boolean falls(LocalDate date, DayOfWeek like) {
            return dates.contains(date);
        }
    }

    record Weekdays(Set<DayOfWeek> days) implements DayPattern {
        @Override
        public boolean falls(LocalDate date, DayOfWeek like) {
            return days.contains(like);
        }
    }

    /** Days of the solar month: markets on the 3rd, 6th, 9th … */
    record MonthDays(Set<Integer> days) implements DayPattern {
        @Override
        public boolean falls(LocalDate date, DayOfWeek like) {
            return days.contains(date.getDayOfMonth());
        }
    }

    /** Days of the lunar month, as far as the hall's table of lunar months reaches. */
    record LunarDays(Set<Integer> days, LunarMonths months) implements DayPattern {
        @Override
        public boolean falls(LocalDate date, DayOfWeek like) {
            return months.dayOf(date).filter(days::contains).isPresent();
        }
    }
}
