package org.paihao.server.catalog;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** Reads the part of a hall file that sets its limits; each may be left out. */
final class LimitsFile {
    private LimitsFile() {}

    static Limits read(Optional<Entry> entry) {
        return entry.map(LimitsFile::read).orElseGet(Limits::usual);
    }

    private static Limits read(Entry entry) {
        Section limits = entry.section(
                "cancelSeconds",
                "undoSeconds",
                "maxCalls",
                "recallSeconds",
                "noShowCalls",
                "noShowSeconds",
                "padSeconds",
                "padGraceSeconds",
                "phoneDays",
                "pendingPrintSeconds",
                "holdMinutes",
                "maxWaitMinutes",
                "agingMinutes",
                "normalsPerPriority",
                "comeBackCalls",
                "appointmentEarlyMinutes",
                "lateClose");
        Limits usual = Limits.usual();
        int maxCalls = limits.whole("maxCalls", 1, 10, usual.maxCalls());
        return new Limits(
                seconds(limits, "cancelSeconds", 5, 120, usual.cancel()),
                seconds(limits, "undoSeconds", 3, 60, usual.undo()),
                maxCalls,
                seconds(limits, "recallSeconds", 1, 300, usual.recallInterval()),
                limits.whole("noShowCalls", 1, maxCalls, Math.min(maxCalls, usual.noShowCalls())),
                seconds(limits, "noShowSeconds", 0, 900, usual.noShowAfter()),
                seconds(limits, "padSeconds", 10, 300, usual.pad()),
                seconds(limits, "padGraceSeconds", 0, 60, usual.padGrace()),
                Duration.ofDays(
                        limits.whole("phoneDays", 1, 30, (int) usual.phone().toDays())),
                seconds(limits, "pendingPrintSeconds", 10, 600, usual.pendingPrint()),
                minutes(limits, "holdMinutes", 1, 600, usual.hold()),
                limits.may("lateClose").map(LimitsFile::night).orElse(usual.lateClose()),
                order(limits, usual.order()));
    }

    private static OrderLimits order(Section limits, OrderLimits usual) {
        Duration maxWait = minutes(limits, "maxWaitMinutes", 10, 600, usual.maxWait());
        int mostAging = (int) maxWait.toMinutes();
        return new OrderLimits(
                maxWait,
                Duration.ofMinutes(limits.whole("agingMinutes", 1, mostAging, (int)
                        Math.min(mostAging, usual.aging().toMinutes()))),
                limits.whole("normalsPerPriority", 1, 10, usual.normalsPerPriority()),
                limits.whole("comeBackCalls", 0, 20, usual.comeBackCalls()),
                minutes(limits, "appointmentEarlyMinutes", 0, 120, usual.appointmentEarly()));
    }

    private static Duration minutes(Section limits, String key, int low, int high, Duration usual) {
        return Duration.ofMinutes(limits.whole(key, low, high, (int) usual.toMinutes()));
    }

    private static Duration seconds(Section limits, String key, int low, int high, Duration usual) {
        return Duration.ofSeconds(limits.whole(key, low, high, (int) usual.toSeconds()));
    }

    private static LocalTime night(Entry entry) {
        LocalTime time = entry.time();
        if (time.isAfter(LocalTime.of(6, 0))) {
            throw entry.fault(time + " is not in the night; write a time from 00:00 to 06:00");
        }
        return time;
    }
}
