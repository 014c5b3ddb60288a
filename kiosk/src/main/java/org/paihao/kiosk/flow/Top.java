package org.paihao.kiosk.flow;

import java.time.ZonedDateTime;
import org.paihao.look.HallDate;

/** The head of a screen: whose hall, what time, and how long numbers are given today. */
public record Top(String hall, String until, String clock, String day) {
    static final Top NOTHING = new Top("", "", "", "");

    static Top of(Shown shown) {
        if (shown.view() == null) {
            return new Top(shown.text("hall.unknown"), "", "", "");
        }
        ZonedDateTime time = shown.hallTime();
        return new Top(
                shown.of(shown.view().hall().name()),
                until(shown),
                time == null ? "" : HallDate.minutes(time),
                time == null ? "" : day(shown, time));
    }

    /** In large type there is no room for the year. */
    private static String day(Shown shown, ZonedDateTime time) {
        return shown.words().date(shown.kiosk().manner().elder() ? "date.short" : "date.long", time);
    }

    private static String until(Shown shown) {
        if (shown.screen() == Screen.SERVER_AWAY) {
            return shown.text("top.lost");
        }
        if (!shown.view().open()) {
            return shown.text(OpensNext.isToday(shown) ? "top.pause" : "top.closed");
        }
        return shown.view().issuingUntil() == null
                ? ""
                : shown.text(
                        "top.until",
                        "time",
                        HallDate.minutes(shown.inHall(shown.view().issuingUntil())));
    }
}
