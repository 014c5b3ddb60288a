package org.paihao.kiosk.simulator.books;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;

/**
 * What a simulated morning leaves behind, in the file {@code summary.json}.
 *
 * @param touches on the glass from the home screen to the number
 * @param touchToPaperMs real milliseconds from the finger's press to the cut paper
 * @param callToBoardMs real milliseconds from the clerk's call to the number on the board
 * @param agree whether the books add up and both sides counted the same
 */
@JsonPropertyOrder({
    "visitors",
    "tickets",
    "printed",
    "unprinted",
    "called",
    "waiting",
    "cancelled",
    "finished",
    "noShow",
    "openings",
    "rated",
    "notRated",
    "touches",
    "touchToPaperMs",
    "callToBoardMs",
    "agree"
})
public record Summary(
        int visitors,
        int tickets,
        int printed,
        int unprinted,
        int called,
        int waiting,
        int cancelled,
        int finished,
        int noShow,
        int openings,
        int rated,
        int notRated,
        Spread touches,
        Ranks touchToPaperMs,
        Ranks callToBoardMs,
        boolean agree) {

    /** Null throughout where nothing was measured. */
    public record Spread(Long min, Long median, Long max) {
        static Spread of(Collection<Long> values) {
            return new Spread(Figures.rank(values, 0), Figures.rank(values, 50), Figures.rank(values, 100));
        }
    }

    /** Null throughout where nothing was measured. */
    public record Ranks(Long p50, Long p99) {
        static Ranks of(Collection<Long> values) {
            return new Ranks(Figures.rank(values, 50), Figures.rank(values, 99));
        }
    }

    public static Summary of(
            int visitors,
            Count count,
            Collection<Long> touches,
            Collection<Long> touchToPaperMs,
            Collection<Long> callToBoardMs,
            boolean agree) {
        return new Summary(
                visitors,
                count.tickets(),
                count.printed(),
                count.unprinted(),
                count.called(),
                count.waiting(),
                count.cancelled(),
                count.finished(),
                count.noShow(),
                count.openings(),
                count.rated(),
                count.notRated(),
                Spread.of(touches),
                Ranks.of(touchToPaperMs),
                Ranks.of(callToBoardMs),
                agree);
    }
}
