package org.paihao.look;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Dates and times as the hall writes them. */
public final class HallDate {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private HallDate() {}

    /** {@code 2026年11月21日 星期六} or {@code Saturday, 21 November 2026}. */
    public static String day(TemporalAccessor when, Language language) {
        return (language.equals(Language.ZH_CN) ? CHINESE : ENGLISH).format(when);
    }

    /** {@code 08:56}. */
    public static String minutes(TemporalAccessor when) {
        return MINUTES.format(when);
    }

    /** {@code 09:05:12}. */
    public static String seconds(TemporalAccessor when) {
        return SECONDS.format(when);
    }
}
