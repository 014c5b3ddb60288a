package org.paihao.kiosk.printer;

import java.util.ArrayList;
import java.util.List;

/** How text takes the columns of a roll: one for ASCII, two for everything else, as in the printer's Chinese mode. */
final class Columns {
    private static final String ENDS = "，。；：、！？）》”’】,.;:!?)";

    private Columns() {}

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    static int of(int character) {
        return character < 0x80 ? 1 : 2;
    }

    /**
     * Breaks text into as few lines of at most {@code columns} as will do, and these of much the same length: between
     * words, or between any two Chinese characters.
     */
    static List<String> wrap(String text, int columns) {
        List<String> fewest = fill(text, columns);
        for (int narrower = of(text) / fewest.size(); narrower < columns; narrower++) {
            List<String> even = fill(text, narrower);
            if (even.size() == fewest.size()) {
                return even;
            }
        }
        return fewest;
    }

    /** As much of the beginning as has room. */
    static String upTo(String text, int columns) {
        return of(text) <= columns ? text : text.substring(0, charactersIn(text, columns));
    }

    /** Breaks text into lines that are as full as may be. */
    static List<String> fill(String text, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (of(rest) > columns) {
            int fits = charactersIn(rest, columns);
            int space = rest.lastIndexOf(' ', fits);
            boolean splitsWord = isLetter(rest, fits - 1) && isLetter(rest, fits);
            int end = space > 0 && splitsWord ? space : withoutLoneEnd(rest, fits);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }

    /** No line begins with what ends a sentence. */
    private static int withoutLoneEnd(String text, int fits) {
        int end = fits;
        while (end > 1 && end < text.length() && ENDS.indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isLetter(String text, int at) {
        char c = text.charAt(at);
        return c > ' ' && c < 0x80;
    }

    private static int charactersIn(String text, int columns) {
        int end = 0;
        for (int used = 0; end < text.length(); ) {
            int character = text.codePointAt(end);
            used += of(character);
            if (used > columns) {
                break;
            }
            end += Character.charCount(character);
        }
        return end;
    }
}
