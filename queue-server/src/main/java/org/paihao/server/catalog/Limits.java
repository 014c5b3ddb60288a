package org.paihao.server.catalog;

import java.time.Duration;
import java.time.LocalTime;

/**
 * The hall's limits of time and count.
 *
 * @param cancel how long after the issue a citizen may cancel at the kiosk
 * @param undo how long a window's last act may be taken back
 * @param maxCalls how often one ticket is called in all
 * @param recallInterval the least time between two calls
 * @param noShowCalls the least number of calls, the first included, before a no-show
 * @param noShowAfter the least time since the first call before a no-show
 * @param pad how long the pad asks for a rating
 * @param padGrace how much longer the server takes a pad's retry
 * @param phone how long a rating by telephone is taken
 * @param pendingPrint after how long a ticket of unknown paper counts as unprinted
 * @param hold the longest timer of a hold
 * @param lateClose hall time at which the next morning closes what an earlier day left open
 * @param order the numbers in the order of calling
 */
public record Limits(
        Duration cancel,
        Duration undo,
        int maxCalls,
        Duration recallInterval,
        int noShowCalls,
        Duration noShowAfter,
        Duration pad,
        Duration padGrace,
        Duration phone,
        Duration pendingPrint,
        Duration hold,
        LocalTime lateClose,
        OrderLimits order) {

    /** What holds where the file says nothing. */
    public static Limits usual() {
        return new Limits(
                Duration.ofSeconds(15),
                Duration.ofSeconds(10),
                3,
                Duration.ofSeconds(10),
                2,
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                Duration.ofSeconds(15),
                Duration.ofDays(7),
                Duration.ofSeconds(60),
                Duration.ofMinutes(120),
                LocalTime.of(2, 0),
                OrderLimits.usual());
    }
}
