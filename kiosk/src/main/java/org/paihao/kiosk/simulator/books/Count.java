package org.paihao.kiosk.simulator.books;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A hall's morning in numbers, as one side counted it.
 *
 * @param printed tickets with paper, copies included
 * @param unprinted tickets without
 * @param called tickets that were called and not put back
 * @param waiting tickets nobody called yet
 * @param atWindow tickets CALLED or SERVING
 * @param openings rights to rate, without those that were withdrawn
 */
public record Count(
        int tickets,
        int printed,
        int unprinted,
        int called,
        int waiting,
        int cancelled,
        int finished,
        int noShow,
        int atWindow,
        int openings,
        int rated,
        int notRated) {

    /** What does not add up within this count: each law that is broken, with its numbers. */
    public Map<String, String> broken() {
        Map<String, String> broken = new LinkedHashMap<>();
        law(broken, "tickets = printed + unprinted", tickets, printed + unprinted);
        law(broken, "tickets = called + waiting + cancelled", tickets, called + waiting + cancelled);
        law(broken, "called = finished + noShow", called, finished + noShow);
        law(broken, "openings = finished", openings, finished);
        law(broken, "openings = rated + notRated", openings, rated + notRated);
        law(broken, "nobody is called or served at the end", atWindow, 0);
        return broken;
    }

    private static void law(Map<String, String> broken, String law, int left, int right) {
        if (left != right) {
            broken.put(law, left + " and " + right);
        }
    }
}
