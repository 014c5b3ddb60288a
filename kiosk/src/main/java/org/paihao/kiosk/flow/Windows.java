package org.paihao.kiosk.flow;

import java.util.ArrayList;
import java.util.List;

/** Window numbers as a sign says them: {@code 3–4}, {@code 1、5–8}. */
final class Windows {
    private Windows() {}

    static String text(List<Integer> ascending, String and) {
        List<String> runs = new ArrayList<>();
        for (int from = 0; from < ascending.size(); ) {
            int to = from;
            while (to + 1 < ascending.size() && ascending.get(to + 1) == ascending.get(to) + 1) {
                to++;
            }
            runs.add(from == to ? "" + ascending.get(from) : ascending.get(from) + "–" + ascending.get(to));
            from = to + 1;
        }
        return String.join(and, runs);
    }
}
