package org.paihao.protocol;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Waiting, walking, serving and idle time of a business day: of all windows that were opened on it, until they closed, also
 * after midnight. Every event is taken to its whole second, so that all sums agree.
 *
 * @param until up to when windows that are still open are counted
 * @param services the hall's, in its order, and what else was served
 * @param windows that were opened that day, ascending
 * @param inaccurate what nobody finished or closed, in the order in which the hall closed it
 */
public record TimesReport(
        LocalDate day,
        OffsetDateTime until,
        Times hall,
        Spent windowsTogether,
        List<OfService> services,
        List<OfWindow> windows,
        List<Inaccurate> inaccurate) {

    /** What was measured for one service: the one for which a citizen waited or was served at that moment. */
    public record OfService(ServiceName service, Times times) {}

    /**
     * What was measured at one window.
     *
     * @param sessions how often it was opened
     */
    public record OfWindow(int no, int sessions, Spent spent, Times times) {}

    /**
     * What became of a window's open time, in seconds: {@code open = idle + called + serving + paused}.
     *
     * @param open from opening to closing, without what is inaccurate or went on while the hall's clock was set
     * @param idle open, nobody called or served
     * @param called somebody was called and had not come: until start, no-show, hold, transfer or put back
     * @param serving somebody was served; where start was left out, from the call
     * @param unmeasured what part of {@code serving} was counted from the call
     * @param paused the window paused
     */
    public record Spent(long open, long idle, long called, long serving, long unmeasured, long paused) {}

    /**
     * What nobody finished or closed.
     *
     * @param number of whoever was called or served; null for a window that was left open with nobody at it
     * @param since the last act whose time is known
     * @param closed when the hall closed it
     */
    public record Inaccurate(int window, String number, OffsetDateTime since, OffsetDateTime closed) {}
}
