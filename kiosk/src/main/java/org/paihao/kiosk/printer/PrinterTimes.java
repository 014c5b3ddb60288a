package org.paihao.kiosk.printer;

import java.time.Duration;

/**
 * How long a printer is waited for, the time on the line not counted.
 *
 * @param connect for a printer on the network to take the call
 * @param answer to a question that is answered at once; longer silence is a state of its own
 * @param chunk for the line to take 64 bytes
 * @param job from the last byte to the word that all was processed
 * @param ahead for how long an answer that was asked for ahead of a slip holds
 */
record PrinterTimes(Duration connect, Duration answer, Duration chunk, Duration job, Duration ahead) {
    static final PrinterTimes USUAL = new PrinterTimes(
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofSeconds(3),
            Duration.ofSeconds(15),
            Duration.ofSeconds(1));
}
