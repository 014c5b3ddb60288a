package org.paihao.kiosk.flow;

import java.time.Duration;

/**
 * How long a kiosk waits for people. All of it real time: a finger is no faster where a hall's clock is.
 *
 * @param doubleTap a second tap this soon after one that did something is the same tap
 * @param slow an answer that takes longer is announced on a screen of its own
 * @param idle nobody touched: ask whether somebody is there
 * @param question how long that question stands before the screen goes home
 * @param cancel after a number was given it may be voided for this long
 * @param glance a ticket stays at least this long before a touch beside its buttons takes it away
 * @param taken a printed ticket's screen goes home by itself after this
 * @param offer how long a ticket without paper is offered for printing on the home screen
 */
public record Times(
        Duration doubleTap,
        Duration slow,
        Duration idle,
        Duration question,
        Duration cancel,
        Duration glance,
        Duration taken,
        Duration offer) {

    public static final Times USUAL = new Times(
            Duration.ofMillis(600),
            Duration.ofMillis(500),
            Duration.ofSeconds(45),
            Duration.ofSeconds(20),
            Duration.ofSeconds(15),
            Duration.ofMillis(1_500),
            Duration.ofSeconds(20),
            Duration.ofMinutes(10));

    /** What this visitor is given: in elder mode twice the time to read, to decide and to take the paper. */
    Times of(KioskState kiosk) {
        if (!kiosk.manner().elder()) {
            return this;
        }
        return new Times(
                doubleTap,
                slow,
                idle.multipliedBy(2),
                question.multipliedBy(2),
                cancel.multipliedBy(2),
                glance,
                taken.multipliedBy(2),
                offer);
    }
}
