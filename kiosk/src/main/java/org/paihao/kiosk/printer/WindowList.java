package org.paihao.kiosk.printer;

import java.util.ArrayList;
import java.util.List;

/** Window numbers as a person reads them: neighbours drawn together, such as 3-4 or 1, 5-8. */
final class WindowList {
    /** More than this and the line would be a puzzle: the call will name the window. */
    private static final int MOST_RANGES = 3;

    private WindowList() {}

    /** @return empty when there is nothing worth saying */
    static String say(List<Integer> windows, String and) {
        List<String> ranges = new ArrayList<>();
        List<Integer> ascending = windows.stream().sorted().distinct().toList();
        for (int first = 0, last; first < ascending.size(); first = last + 1) {
            last = first;
            while (last + 1 < ascending.size() && ascending.get(last + 1) == ascending.get(last) + 1) {
                last++;
            }
            ranges.add(first == last ? "" + ascending.get(first) : ascending.get(first) + "-" + ascending.get(last));
        }
        return ranges.size() > MOST_RANGES ? "" : String.join(and, ranges);
    }
}
