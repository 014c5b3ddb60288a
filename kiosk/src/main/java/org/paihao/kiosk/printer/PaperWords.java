package org.paihao.kiosk.printer;

import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What papers say, in the languages of the program and those that a hall has added; in Chinese where one is silent. */
final class PaperWords {
    private static final Logger LOG = LoggerFactory.getLogger(PaperWords.class);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String CHINESE = "zh-CN";
    private static final String DATE = "date";

    private final Map<String, Map<String, String>> texts = new TreeMap<>();

    /**
     * @param added texts by language tag and key
     * @throws IllegalArgumentException with one line for a person, where a sentence cannot be said
     */
    PaperWords(Map<String, Map<String, String>> added) {
        texts.put(CHINESE, builtIn(Locale.SIMPLIFIED_CHINESE));
        texts.put("en", builtIn(Locale.ENGLISH));
        added.forEach((tag, own) -> texts.put(tag, checked(tag, own)));
    }

    /** Those of the program. */
    static PaperWords builtIn() {
        return new PaperWords(Map.of());
    }

    SlipWords in(String language, Paper paper) {
        String known = texts.containsKey(language) ? language : CHINESE;
        return new SlipWords(texts.get(known), Locale.forLanguageTag(known), paper);
    }

    private static Map<String, String> builtIn(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.paihao.kiosk.printer.messages", locale, NO_FALLBACK);
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }

    private Map<String, String> checked(String tag, Map<String, String> own) {
        Map<String, String> whole = new TreeMap<>(texts.get(CHINESE));
        TreeSet<String> missing = new TreeSet<>(whole.keySet());
        missing.removeAll(own.keySet());
        if (!missing.isEmpty()) {
            LOG.warn("papers say these in Chinese to readers of {}: {}", tag, missing);
        }
        own.forEach((key, text) -> {
            try {
                // A choice that offers nothing ends beyond its bounds.
                say(Locale.forLanguageTag(tag), key, text);
            } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        "the paper's text " + key + " in " + tag + " cannot be used: " + text, e);
            }
        });
        whole.putAll(own);
        return whole;
    }

    /** With facts of the kinds that there are: people and papers are counted, all else is text, but for how many windows. */
    private static void say(Locale locale, String key, String text) {
        if (key.equals(DATE)) {
            DateTimeFormatter.ofPattern(text, locale).format(LocalDateTime.now());
            return;
        }
        boolean counts = key.startsWith("ahead.") || key.equals("sheet.materials");
        new MessageFormat(text, locale).format(counts ? new Object[] {3} : new Object[] {"3", 2});
    }
}
