package org.paihao.kiosk.idcard;

import java.time.Duration;

/**
 * How long a card reader is waited for.
 *
 * @param answer to a question that the reader answers by itself
 * @param reading of a whole card: its text and picture, 1,295 bytes, take a tenth of a second on the line alone
 * @param pause between two looks whether a card is there
 * @param chunk for the line to take a question
 */
record CardReaderTimes(Duration answer, Duration reading, Duration pause, Duration chunk) {
    static final CardReaderTimes USUAL = new CardReaderTimes(
            Duration.ofMillis(1_000), Duration.ofMillis(3_000), Duration.ofMillis(300), Duration.ofSeconds(3));
}
