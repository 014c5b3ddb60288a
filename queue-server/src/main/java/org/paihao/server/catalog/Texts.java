package org.paihao.server.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what a hall says in its two languages. */
final class Texts {
    private static final int TILE_LINE = 13;

    private Texts() {}

    static Map<String, String> read(Entry entry, int longestChinese, int longestEnglish) {
        Section section = entry.section("zh-CN", "en");
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("zh-CN", section.must("zh-CN").text(longestChinese));
        texts.put("en", section.must("en").text(longestEnglish));
        return Collections.unmodifiableMap(texts);
    }

    /** Paragraphs in Chinese, and in English where the hall has them; readers of English fall back to Chinese. */
    static Map<String, String> mostly(Entry entry, int longest) {
        if (!entry.isSection()) {
            return Map.of("zh-CN", entry.paragraphs(longest));
        }
        Section section = entry.section("zh-CN", "en");
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("zh-CN", section.must("zh-CN").paragraphs(longest));
        section.may("en").ifPresent(english -> texts.put("en", english.paragraphs(2 * longest)));
        return Collections.unmodifiableMap(texts);
    }

    /** A name on a kiosk's tile: six Chinese characters, or two English lines of thirteen. */
    static Map<String, String> onTile(Entry entry) {
        Map<String, String> texts = read(entry, 6, 2 * TILE_LINE + 1);
        if (lines(texts.get("en")) > 2) {
            throw entry.section("zh-CN", "en")
                    .must("en")
                    .fault("does not fit on a tile; write at most two lines of " + TILE_LINE + " characters");
        }
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
