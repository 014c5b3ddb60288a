package org.paihao.kiosk.flow;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines, so that a long one can be turned page by page: a kiosk has nothing to scroll. */
final class Lines {
    /** Of a letter or digit; a Chinese character is as wide as the type is high. */
    private static final double LETTER = 0.58;

    private Lines() {}

    /** @param ems how wide a line may be */
    static List<String> of(String text, int ems) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n")) {
            breakUp(paragraph.strip(), ems, lines);
        }
        return lines;
    }

    private static void breakUp(String text, int ems, List<String> lines) {
        int from = 0;
        while (from < text.length()) {
            int to = from;
            int lastBlank = -1;
            double used = 0;
            while (to < text.length() && used + width(text.codePointAt(to)) <= ems) {
                int c = text.codePointAt(to);
                used += width(c);
                to += Character.charCount(c);
                if (c == ' ') {
                    lastBlank = to;
                }
            }
            boolean insideWord =
                    to < text.length() && isLetter(text.codePointAt(to)) && isLetter(text.codePointBefore(to));
            if (insideWord && lastBlank > from) {
                to = lastBlank;
            } else if (to < text.length() && "，。；：、！？）》”".indexOf(text.charAt(to)) >= 0) {
                // A sign that ends a sentence does not begin a line.
                to++;
            }
            lines.add(text.substring(from, to).strip());
            from = to;
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
        }
    }

    private static boolean isLetter(int c) {
        return c < 0x2000 && c != ' ';
    }

    private static double width(int c) {
        return c < 0x2000 ? LETTER : 1;
    }
}
