package org.paihao.kiosk.simulator.books;

import java.util.Collection;
import java.util.List;

/** Ranks of measured values: the smallest value that at least so many of a hundred do not exceed. */
final class Figures {
    private Figures() {}

    /** Null where nothing was measured. @param percent 0 for the smallest, 100 for the greatest */
    static Long rank(Collection<Long> values, int percent) {
        if (values.isEmpty()) {
            return null;
        }
        List<Long> sorted = values.stream().sorted().toList();
        int place = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(place, 1) - 1);
    }
}
