package org.paihao.kiosk.flow;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.paihao.look.HallDate;

/** When numbers are given again, as people say it. */
final class OpensNext {
    private OpensNext() {}

    static boolean isToday(Shown shown) {
        return shown.view().opensNext() != null
                && shown.inHall(shown.view().opensNext()).toLocalDate().equals(today(shown));
    }

    /** Such as "明天 08:30 再开始取号"; empty where it is not known. */
    static String text(Shown shown) {
        if (shown.view().opensNext() == null) {
            return "";
        }
        ZonedDateTime next = shown.inHall(shown.view().opensNext());
        return shown.text("closed.opens", "day", day(shown, next.toLocalDate()), "time", HallDate.minutes(next));
    }

    private static String day(Shown shown, LocalDate day) {
        if (day.equals(today(shown))) {
            return shown.text("closed.today");
        }
        String date = shown.words().date("date.opens", day);
        return day.equals(today(shown).plusDays(1)) ? shown.text("closed.tomorrow", "day", date) : date;
    }

    private static LocalDate today(Shown shown) {
        return shown.inHall(shown.view().serverTime()).toLocalDate();
    }
}
