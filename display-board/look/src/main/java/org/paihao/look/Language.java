package org.paihao.look;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A language of the hall. Chinese is the one that is always there.
 *
 * @param tag as in the catalogue's texts, on the command line and of the folder of recorded sentences
 * @param voice by which the speech engine knows it, or null where it has none
 * @param folder that holds its bundle, or null where that is in the program
 */
public record Language(String tag, String voice, Path folder) {
    /** Debian's plain {@code cmn} spells Chinese as if it were English; this voice reads characters and pinyin. */
    public static final Language ZH_CN = new Language("zh-CN", "cmn-latn-pinyin", null);

    public static final Language EN = new Language("en", "en", null);

    /** Those that every program has. */
    public static final List<Language> BUILT_IN = List.of(ZH_CN, EN);

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** @throws IllegalArgumentException for a language that is not in the program */
    public static Language of(String tag) {
        return Languages.of(ZH_CN).find(tag);
    }

    /** The text of a catalogue entry in this language, or else in Chinese, or else in any; empty where there is none. */
    public String choose(Map<String, String> texts) {
        if (texts == null || texts.isEmpty()) {
            return "";
        }
        String text = texts.getOrDefault(tag, texts.get(ZH_CN.tag));
        return text != null ? text : texts.values().iterator().next();
    }

    /** The file of its texts. */
    String bundle() {
        return "messages_" + tag.replace('-', '_') + ".properties";
    }

    @Override
    public String toString() {
        return tag;
    }
}
