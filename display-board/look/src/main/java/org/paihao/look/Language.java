package org.paihao.look;

import java.util.Locale;
import java.util.Map;

/** A language of the hall. Chinese is the one that is always there. */
public enum Language {
    ZH_CN("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As in the catalogue's texts and on the command line. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** @throws IllegalArgumentException for a language without a bundle */
    public static Language of(String tag) {
        for (Language language : values()) {
            if (language.tag.equalsIgnoreCase(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("No texts in the language " + tag);
    }

    /** The text of a catalogue entry in this language, or else in Chinese, or else in any; empty where there is none. */
    public String choose(Map<String, String> texts) {
        if (texts == null || texts.isEmpty()) {
            return "";
        }
        String text = texts.getOrDefault(tag, texts.get(ZH_CN.tag));
        return text != null ? text : texts.values().iterator().next();
    }

    @Override
    public String toString() {
        return tag;
    }
}
