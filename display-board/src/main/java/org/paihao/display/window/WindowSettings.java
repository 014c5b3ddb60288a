package org.paihao.display.window;

import java.net.URI;
import java.util.List;

/**
 * How the devices of this window are reached.
 *
 * @param window the window where they stand
 * @param keypad path of the keypad's line, or null
 * @param evaluator path of the evaluator's line, or null
 * @param strip path of the strip's line, or null
 * @param baud of each line
 * @param address by which keypad and evaluator name themselves and the strip is named
 * @param levels of the evaluator's keys, from the first
 */
record WindowSettings(
        URI server,
        int window,
        String keypad,
        String evaluator,
        String strip,
        int baud,
        int address,
        List<Integer> levels) {}
