package org.paihao.display.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Shows notices one after the other in one line, each as long as it takes to read it at six characters a second. A long
 * one is cut at the end of a sentence, or else between words. While a call wants to be seen, the line stands still.
 */
final class Pages {
    private static final double CHARACTERS_A_SECOND = 6;
    private static final Duration SHORTEST = Duration.ofSeconds(5);
    /** Widths of a Chinese character; a Latin one is about half as wide. */
    private static final double LINE = 36;

    private final LongSupplier nanoTime;
    private List<String> notices = List.of();
    private List<String> pages = List.of();
    private int page;
    private long since;

    Pages(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** What changed is shown from its beginning. */
    void show(List<String> newer) {
        if (newer.equals(notices)) {
            return;
        }
        notices = List.copyOf(newer);
        pages = newer.stream().flatMap(notice -> cut(notice).stream()).toList();
        page = 0;
        since = nanoTime.getAsLong();
    }

    /** @param held whether the line has to stand still now @return the page to be read, or empty */
    String now(boolean held) {
        if (pages.isEmpty()) {
            return "";
        }
        long time = nanoTime.getAsLong();
        if (held) {
            since = time;
        } else if (time - since >= reading(pages.get(page)).toNanos()) {
            page = (page + 1) % pages.size();
            since = time;
        }
        return pages.get(page);
    }

    static Duration reading(String page) {
        Duration needed = Duration.ofMillis(Math.round(page.length() / CHARACTERS_A_SECOND * 1000));
        return needed.compareTo(SHORTEST) < 0 ? SHORTEST : needed;
    }

    static List<String> cut(String notice) {
        List<String> lines = new ArrayList<>();
        String rest = notice.strip();
        while (width(rest) > LINE) {
            int end = end(rest);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    /** Where the line ends: after the last sentence that fits, else the last part or word of one, else where it is full. */
    private static int end(String text) {
        int full = 0;
        double width = 0;
        while (width + width(text.charAt(full)) <= LINE) {
            width += width(text.charAt(full++));
        }
        for (String marks : List.of("。！？；.!?;", "，、,", " ")) {
            for (int end = full; end > full / 3; end--) {
                if (marks.indexOf(text.charAt(end - 1)) >= 0) {
                    return end;
                }
            }
        }
        return full;
    }

    private static double width(String text) {
        return text.chars().mapToDouble(each -> width((char) each)).sum();
    }

    private static double width(char each) {
        return each < 0x2000 ? 0.5 : 1;
    }
}
