package org.paihao.display.board;

import java.util.List;

/**
 * All that the board says at one moment, in words.
 *
 * @param live false: the numbers are those before the line was lost, and are drawn in grey
 * @param rows the calls below the banner, newest first, at most four
 * @param rowsNote instead of rows, where nobody was called yet
 * @param missed numbers that did not come, newest first
 * @param strip what else the hall must know now, one notice at a time, or empty: the strip is not drawn
 * @param troubles what does not work on this machine, such as a missing sound card
 */
record BoardFace(
        String hall,
        String day,
        String time,
        Banner banner,
        boolean live,
        List<Row> rows,
        String rowsNote,
        String queuesTitle,
        List<Queue> queues,
        String nextTitle,
        List<String> next,
        List<String> missed,
        String strip,
        List<String> troubles) {

    /** The one large thing. */
    sealed interface Banner {}

    /** The newest call. */
    record Called(long id, String number, int window, String service, String when) implements Banner {}

    /** A sentence instead of a call: nobody was called yet, or the first view has not come. */
    record Said(String text, String note) implements Banner {}

    /** No word from the server for ten seconds. */
    record SignalLost(String since, String advice, String label, String duration) implements Banner {}

    /** A call below the banner. */
    record Row(long id, String number, int window) {}

    /** People who wait for one service, and the range of minutes that a number taken now would wait; empty: not known. */
    record Queue(String letter, String name, int count, String minutes) {}
}
