package org.paihao.kiosk.simulator;

import java.awt.image.BufferedImage;
import java.time.Instant;

/**
 * A ticket that the simulated printer has cut off.
 *
 * @param serial 1 for the first of this printer
 * @param number what stands on it in the largest letters
 * @param bytes exactly what the printer was sent for this paper
 * @param text what a person reads, line by line; a QR code as {@code [QR data]}
 * @param paper dots of 203 dpi
 * @param startedNanos when the first byte of it was processed, by {@link System#nanoTime()}
 * @param cutAt when the cut was processed
 * @param cutNanos the same on the clock of {@code startedNanos}
 */
public record PrintedTicket(
        int serial,
        String number,
        byte[] bytes,
        String text,
        BufferedImage paper,
        long startedNanos,
        Instant cutAt,
        long cutNanos) {}
