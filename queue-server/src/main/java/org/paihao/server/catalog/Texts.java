package org.paihao.server.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads what a hall says: in Chinese and English, and in each further language as long as English. */
final class Texts {
    private static final String CHINESE = "zh-CN";
    private static final String ENGLISH = "en";
    private static final int TILE_LINE = 13;

    private Texts() {}

    static Map<String, String> read(Entry entry, int longestChinese, int longestOther) {
        Section section = entry.languages();
        section.must(CHINESE);
        section.must(ENGLISH);
        return texts(section, (tag, text) -> text.text(tag.equals(CHINESE) ? longestChinese : longestOther));
    }

    /** Paragraphs in Chinese, and in others where the hall has them; their readers fall back to Chinese. */
    static Map<String, String> mostly(Entry entry, int longest) {
        if (!entry.isSection()) {
            return Map.of(CHINESE, entry.paragraphs(longest));
        }
        Section section = entry.languages();
        section.must(CHINESE);
        return texts(section, (tag, text) -> text.paragraphs(tag.equals(CHINESE) ? longest : 2 * longest));
    }

    private static Map<String, String> texts(Section section, BiFunction<String, Entry, String> read) {
        Map<String, String> texts = new LinkedHashMap<>();
        section.names().forEach(tag -> texts.put(tag, read.apply(tag, section.must(tag))));
        return Collections.unmodifiableMap(texts);
    }

    /** A name on a kiosk's tile: six Chinese characters, or two lines of thirteen in any other language. */
    static Map<String, String> onTile(Entry entry) {
        Map<String, String> texts = read(entry, 6, 2 * TILE_LINE + 1);
        texts.forEach((tag, text) -> {
            if (!tag.equals(CHINESE) && lines(text) > 2) {
                throw entry.languages()
                        .must(tag)
                        .fault("does not fit on a tile; write at most two lines of " + TILE_LINE + " characters");
            }
        });
        return texts;
    }

    private static int lines(String text) {
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ")) {
            if (word.length() > TILE_LINE) {
                return Integer.MAX_VALUE;
            }
            if (used > 0 && used + 1 + word.length() > TILE_LINE) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + word.length();
        }
        return lines;
    }
}
