package org.paihao.server.estimate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.paihao.protocol.view.ToldWaits;
import org.paihao.server.storage.Database;

/**
 * How true the waiting times of one business day were.
 *
 * @param told visitors who were told a range
 * @param called those of them who were called; the first call counts
 * @param inside those of them whose wait was in the range
 * @param missedMinutes how far from mid they were, all together
 */
public record ToldDay(LocalDate day, int told, int called, int inside, double missedMinutes) {
    /** The last days on which anybody was told a range, the latest first. */
    public static List<ToldDay> latest(Database database, int days) throws SQLException {
        EstimateStore store = new EstimateStore();
        return store.toldDays(database, store.back(database, days), LocalDate.MAX);
    }

    /** The days from one to another, both included, on which anybody was told a range, the latest first. */
    public static List<ToldDay> between(Database database, LocalDate from, LocalDate until) throws SQLException {
        return new EstimateStore().toldDays(database, from, until);
    }

    /** How far from mid they were on average, to a tenth of a minute; 0 where none was called. */
    public double meanErrorMinutes() {
        return mean(missedMinutes, called);
    }

    private static double mean(double missed, int called) {
        return called == 0 ? 0 : Math.round(10 * missed / called) / 10.0;
    }

    public static ToldWaits together(List<ToldDay> days) {
        int called = days.stream().mapToInt(ToldDay::called).sum();
        double missed = days.stream().mapToDouble(ToldDay::missedMinutes).sum();
        return new ToldWaits(
                days.size(),
                days.stream().mapToInt(ToldDay::told).sum(),
                called,
                days.stream().mapToInt(ToldDay::inside).sum(),
                mean(missed, called));
    }
}
